package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Place;
import java.util.Optional;

/** A key that this version of the product reads nowhere, with the nearest key that it does read. */
public record UnknownKey(String key, Place at, Optional<String> nearest) {}

package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Place;

/** A key that is no real boolean where the product takes nothing else for true. */
public record LooseBoolean(String key, Place at) {}

package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Place;

/**
 * A key that looks official and that this version of the product never acts on, with the reason.
 */
public record IneffectiveKey(String key, Place at, String reason) {}

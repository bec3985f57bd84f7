package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;

/**
 * Which product and version a home holds.
 *
 * @param updateLevel the level of WSO2 Updates, a string in the product's own record
 */
public record Product(String name, ProductVersion version, Evidence<String> updateLevel) {}

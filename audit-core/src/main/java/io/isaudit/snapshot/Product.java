package io.isaudit.snapshot;

/**
 * Which product and version a home holds.
 *
 * @param updateLevel the level of WSO2 Updates, a string in the product's own record
 */
public record Product(String name, ProductVersion version, Evidence<String> updateLevel) {}

package io.isaudit.snapshot;

import io.isaudit.evidence.Evidence;

/**
 * Which product and version a home holds.
 *
 * @param updateLevel the level of WSO2 Updates, a string in the product's own record
 * @param updateChannel full, or security for security fixes only
 */
public record Product(
    String name,
    ProductVersion version,
    Evidence<String> updateLevel,
    Evidence<String> updateChannel) {

  /** A product of whose updates at most the level was asked. */
  public Product(String name, ProductVersion version, Evidence<String> updateLevel) {
    this(name, version, updateLevel, Evidence.notAsked());
  }
}

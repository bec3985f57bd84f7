package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a version of the product makes of its settings. A version without tables has none: its
 * defaults are then not known, and must not be guessed from a neighbour.
 */
public interface ProductFacts {

  /** The bundled tables of a version, if there are any. */
  static Optional<ProductFacts> of(ProductVersion version) {
    return BundledFacts.find(version).map(facts -> facts);
  }

  /** The versions with bundled tables, oldest first. */
  static List<ProductVersion> bundled() {
    return DataFile.lines("product/versions.txt").stream().map(ProductVersion::of).toList();
  }

  /** Where they come from, in words for a reader. */
  String source();

  /**
   * Default values by flat key: String, Boolean, Long, Double, or a List or Map of such. Not
   * redacted.
   */
  Map<String, Object> defaults();

  /** Keys that are read under other names: each with the keys it stands for. */
  Map<String, List<String>> keyMappings();

  /** What is inferred from keys that are set, by key and value in order. */
  List<Inference> inferences();

  /** Keys that hold a span of time, each with the unit of a bare number: d, h, m, s or ms. */
  Map<String, String> units();

  /** The keys that are read; empty when not all of them are known. */
  Optional<KnownKeys> knownKeys();
}

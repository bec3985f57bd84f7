package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts of one product version. A version without bundled tables has none: its defaults are
 * then not known, and must not be guessed from a neighbour.
 */
public final class ProductFacts {

  private final String folder;

  private ProductFacts(String folder) {
    this.folder = folder;
  }

  public static Optional<ProductFacts> of(ProductVersion version) {
    String folder = "product/" + version.release() + "/";
    boolean bundled = ProductFacts.class.getResource(folder + "defaults.tsv") != null;
    return bundled ? Optional.of(new ProductFacts(folder)) : Optional.empty();
  }

  /** The versions with bundled tables, oldest first. */
  public static List<ProductVersion> bundled() {
    return DataFile.lines("product/versions.txt").stream().map(ProductVersion::of).toList();
  }

  /**
   * Default values by flat key: String, Boolean, Long, Double, or a List or Map of such. Not
   * redacted.
   */
  public Map<String, Object> defaults() {
    return DefaultsTable.read(DataFile.lines(folder + "defaults.tsv"));
  }

  /** Keys that this version reads under other names: each with the keys it stands for. */
  public Map<String, List<String>> keyMappings() {
    Map<String, List<String>> mappings = new HashMap<>();
    for (String line : DataFile.lines(folder + "key-mappings.tsv")) {
      String[] columns = DataFile.columns(line, 2);
      mappings.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(columns[1]);
    }
    return mappings;
  }

  /** What this version infers from keys that are set, by key and value in order. */
  public List<Inference> inferences() {
    return InferenceTable.read(DataFile.lines(folder + "inference.tsv"));
  }

  /** Keys that hold a span of time, each with the unit of a bare number: d, h, m, s or ms. */
  public Map<String, String> units() {
    Map<String, String> units = new HashMap<>();
    for (String line : DataFile.lines(folder + "units.tsv")) {
      String[] columns = DataFile.columns(line, 2);
      units.put(columns[0], columns[1]);
    }
    return units;
  }

  /** The keys that this version reads. */
  public KnownKeys knownKeys() {
    List<String> lines = DataFile.lines(folder + "known-keys.txt");
    return new KnownKeys(lines);
  }
}

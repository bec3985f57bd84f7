package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of one version among the data files; each is read when it is asked for. */
final class BundledFacts implements ProductFacts {

  private final ProductVersion version;
  private final String folder;

  private BundledFacts(ProductVersion version) {
    this.version = version;
    this.folder = "product/" + version.release() + "/";
  }

  static Optional<BundledFacts> find(ProductVersion version) {
    BundledFacts facts = new BundledFacts(version);
    boolean there = BundledFacts.class.getResource(facts.folder + "defaults.tsv") != null;
    return there ? Optional.of(facts) : Optional.empty();
  }

  @Override
  public String source() {
    return "bundled tables of " + version.release();
  }

  @Override
  public Map<String, Object> defaults() {
    return DefaultsTable.read(DataFile.lines(folder + "defaults.tsv"));
  }

  @Override
  public Map<String, List<String>> keyMappings() {
    Map<String, List<String>> mappings = new HashMap<>();
    for (String line : DataFile.lines(folder + "key-mappings.tsv")) {
      String[] columns = DataFile.columns(line, 2);
      mappings.computeIfAbsent(columns[0], key -> new ArrayList<>()).add(columns[1]);
    }
    return mappings;
  }

  @Override
  public List<Inference> inferences() {
    return InferenceTable.read(DataFile.lines(folder + "inference.tsv"));
  }

  @Override
  public Map<String, String> units() {
    Map<String, String> units = new HashMap<>();
    for (String line : DataFile.lines(folder + "units.tsv")) {
      String[] columns = DataFile.columns(line, 2);
      units.put(columns[0], columns[1]);
    }
    return units;
  }

  @Override
  public Optional<KnownKeys> knownKeys() {
    return Optional.of(new KnownKeys(lines()));
  }

  List<String> lines() {
    return DataFile.lines(folder + "known-keys.txt");
  }
}

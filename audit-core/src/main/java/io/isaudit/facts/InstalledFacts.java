package io.isaudit.facts;

import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of an installation itself, of exactly its update level: the JSON files that the
 * product's own configuration mapper reads.
 */
public final class InstalledFacts implements ProductFacts {

  /** The folder of the files below the home. */
  public static final String FOLDER = "repository/resources/conf";

  private final Map<String, Object> defaults;
  private final Map<String, List<String>> keyMappings = new HashMap<>();
  private final List<Inference> inferences = new ArrayList<>();
  private final Map<String, String> units = new HashMap<>();
  private final Optional<ProductVersion> version;

  private InstalledFacts(Optional<ProductVersion> version, Map<String, Object> defaults) {
    this.version = version;
    this.defaults = defaults;
  }

  /**
   * Reads the files of an installation.
   *
   * @throws IOException when one of them is not JSON of the expected shape; the message may quote
   *     it, so it must not be shown
   */
  public static InstalledFacts read(
      Optional<ProductVersion> version,
      byte[] defaultJson,
      byte[] inferJson,
      byte[] keyMappingsJson,
      byte[] unitsJson)
      throws IOException {
    InstalledFacts facts = new InstalledFacts(version, JsonTable.read(defaultJson));
    facts.addMappings(JsonTable.read(keyMappingsJson));
    facts.addInferences(JsonTable.read(inferJson));
    facts.addUnits(JsonTable.read(unitsJson));
    return facts;
  }

  private void addMappings(Map<String, Object> json) {
    json.forEach(
        (key, target) -> {
          List<?> targets = target instanceof List<?> several ? several : List.of(target);
          keyMappings.put(key, targets.stream().map(Object::toString).toList());
        });
  }

  private void addInferences(Map<String, Object> json) throws IOException {
    for (Map.Entry<String, Object> byKey : json.entrySet()) {
      for (Map.Entry<String, Object> byValue : table(byKey.getValue()).entrySet()) {
        Map<String, Object> inferred = table(byValue.getValue());
        inferences.add(new Inference(byKey.getKey(), byValue.getKey(), inferred));
      }
    }
  }

  private void addUnits(Map<String, Object> json) throws IOException {
    Object time = json.get("time");
    if (time != null) {
      table(time).forEach((key, unit) -> units.put(key, unit.toString()));
    }
  }

  private static Map<String, Object> table(Object value) throws IOException {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IOException("no table");
    }
    Map<String, Object> table = new LinkedHashMap<>();
    map.forEach((key, inner) -> table.put(key.toString(), inner));
    return table;
  }

  @Override
  public String source() {
    return FOLDER;
  }

  @Override
  public Map<String, Object> defaults() {
    return defaults;
  }

  @Override
  public Map<String, List<String>> keyMappings() {
    return keyMappings;
  }

  @Override
  public List<Inference> inferences() {
    return inferences;
  }

  @Override
  public Map<String, String> units() {
    return units;
  }

  /** The bundled keys of the version and all that these tables name. */
  @Override
  public Optional<KnownKeys> knownKeys() {
    return version
        .flatMap(BundledFacts::find)
        .map(
            bundled -> {
              List<String> keys = new ArrayList<>(bundled.lines());
              keys.addAll(defaults.keySet());
              keys.addAll(keyMappings.keySet());
              inferences.forEach(inference -> keys.add(inference.key().replace("$1", "*")));
              return new KnownKeys(keys);
            });
  }
}

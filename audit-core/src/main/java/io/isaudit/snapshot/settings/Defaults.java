package io.isaudit.snapshot.settings;

import io.isaudit.evidence.Sorted;
import java.util.Map;
import java.util.SortedMap;

/**
 * The product's defaults that apply to a node.
 *
 * @param version the version they belong to
 * @param values by flat key; keys that are written in a file are left out
 */
public record Defaults(String version, Map<String, SettingValue> values) {

  public Defaults {
    values = Sorted.map(values);
  }

  Setting get(String key) {
    SettingValue value = values.get(key);
    return value == null ? Setting.absent() : new Setting(value, new Origin.Default(version));
  }

  /** Those of the elements of an array of tables, by flat key. */
  public Map<String, SettingValue> elementsOf(String array) {
    return ((SortedMap<String, SettingValue>) values).subMap(array + "[", array + "\\");
  }
}

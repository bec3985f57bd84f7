package io.isaudit.snapshot.settings;

import java.util.Map;

/**
 * The product's defaults that apply to a node.
 *
 * @param version the version they belong to
 * @param values by flat key; keys that are written in a file are left out
 */
public record Defaults(String version, Map<String, SettingValue> values) {

  public Defaults {
    values = Indexed.copyOf(values);
  }

  Setting get(String key) {
    SettingValue value = values.get(key);
    return value == null ? Setting.absent() : new Setting(value, new Origin.Default(version));
  }

  /** Those of the elements of an array of tables, by flat key. */
  public Map<String, SettingValue> elementsOf(String array) {
    return ((Indexed<SettingValue>) values).between(array + "[", array + "\\");
  }
}

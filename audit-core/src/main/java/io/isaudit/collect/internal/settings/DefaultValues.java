package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Flattens the structured values of a table of defaults the way written settings are. */
final class DefaultValues {

  private DefaultValues() {}

  static Map<String, Object> flat(Map<String, Object> defaults) {
    Map<String, Object> flat = new TreeMap<>();
    defaults.forEach((key, value) -> add(flat, key, value));
    return flat;
  }

  private static void add(Map<String, Object> flat, String key, Object value) {
    if (value instanceof Map<?, ?> table) {
      table.forEach((name, inner) -> add(flat, FlatKey.child(key, name.toString()), inner));
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      for (int i = 0; i < list.size(); i++) {
        add(flat, key + "[" + i + "]", list.get(i));
      }
    } else {
      flat.put(key, value);
    }
  }
}

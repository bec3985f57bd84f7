package io.isaudit.collect.internal.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts settings under the keys that the product reads them by. A key that is written under its own
 * name wins over one that only stands for it; a key that stands for nothing is gone, as it has no
 * effect.
 */
final class KeyMapper {

  private KeyMapper() {}

  static List<RawSetting> map(List<RawSetting> written, Map<String, List<String>> mappings) {
    Map<String, RawSetting> mapped = new LinkedHashMap<>();
    for (RawSetting setting : written) {
      for (String key : mappings.getOrDefault(setting.key(), List.of())) {
        if (!key.isEmpty()) {
          mapped.put(key, new RawSetting(key, setting.value(), setting.at()));
        }
      }
    }
    written.stream()
        .filter(setting -> !mappings.containsKey(setting.key()))
        .forEach(setting -> mapped.put(setting.key(), setting));
    return new ArrayList<>(mapped.values());
  }
}

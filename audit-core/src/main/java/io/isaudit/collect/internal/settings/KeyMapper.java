package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts settings under the keys that the product reads them by, in the order in which it then infers
 * from them. Of two for one key the later in the product's order stays. A key that stands for
 * nothing is gone, as it has no effect; so is one with a name beyond ASCII, whose value the product
 * loses.
 */
final class KeyMapper {

  private KeyMapper() {}

  static List<RawSetting> map(List<RawSetting> written, Map<String, List<String>> mappings) {
    // Step by step as the product does it: of what size a hash map was decides on its order.
    Map<String, List<RawSetting>> data = new HashMap<>();
    data.putAll(ProductOrder.of(written));
    Map<String, List<RawSetting>> mapped = new LinkedHashMap<>();
    data.forEach(
        (key, settings) -> {
          for (String target : mappings.getOrDefault(key, List.of(key))) {
            mapped.put(target, renamed(settings, key, target));
          }
        });
    data.clear();
    data.putAll(mapped);
    data.remove("");
    return data.values().stream().flatMap(List::stream).toList();
  }

  private static List<RawSetting> renamed(List<RawSetting> settings, String key, String target) {
    List<RawSetting> renamed = new ArrayList<>();
    for (RawSetting setting : settings) {
      String name = target + setting.key().substring(key.length());
      if (FlatKey.segments(name).stream().allMatch(KeyMapper::isPrintable)) {
        renamed.add(new RawSetting(name, setting.value(), setting.at()));
      }
    }
    return renamed;
  }

  private static boolean isPrintable(String name) {
    return name.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}

package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts settings under the keys that the product reads them by, in the order in which it then infers
 * from them. Of two for one key the later in the product's order stays. A key that stands for
 * nothing is gone, as it has no effect; so is one with a name beyond ASCII, whose value the product
 * loses.
 */
final class KeyMapper {

  /** A table of mappings can make many keys of every key. */
  private static final int MOST_CHARACTERS = 32 << 20;

  private KeyMapper() {}

  /** The settings by their own keys; empty when those are more than are looked at. */
  static Optional<List<RawSetting>> map(
      List<RawSetting> written, Map<String, List<String>> mappings) {
    // Step by step as the product does it: of what size a hash map was decides on its order.
    Map<String, List<RawSetting>> data = new HashMap<>();
    data.putAll(ProductOrder.of(written));
    Map<String, List<RawSetting>> mapped = new LinkedHashMap<>();
    long characters = 0;
    for (Map.Entry<String, List<RawSetting>> setting : data.entrySet()) {
      String key = setting.getKey();
      for (String target : mappings.getOrDefault(key, List.of(key))) {
        for (RawSetting each : setting.getValue()) {
          characters += target.length() + each.key().length() - key.length();
        }
        if (characters > MOST_CHARACTERS) {
          return Optional.empty();
        }
        mapped.put(target, renamed(setting.getValue(), key, target));
      }
    }
    data.clear();
    data.putAll(mapped);
    data.remove("");
    return Optional.of(data.values().stream().flatMap(List::stream).toList());
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

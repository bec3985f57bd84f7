package io.isaudit.snapshot.log;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.settings.Setting;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The properties of log4j2.properties by key; where a key stands twice the last one wins.
 *
 * @param duplicates keys that stand more than once, with the line that wins
 * @param shippedUnlisted the level of each logger that the file of this product version defines and
 *     does not list; missing when that is not known of the version
 */
public record LogConfiguration(
    Map<String, Setting> properties,
    Map<String, Place> duplicates,
    Evidence<Map<String, String>> shippedUnlisted) {

  public LogConfiguration {
    properties = Sorted.map(properties);
    duplicates = Sorted.map(duplicates);
    shippedUnlisted = shippedUnlisted.map(Sorted::map);
  }

  public Setting get(String key) {
    Setting found = properties.get(key);
    return found == null ? Setting.absent() : found;
  }

  /** The ids that follow a prefix, for example each {@code x} of {@code logger.x.level}. */
  public List<String> idsBelow(String prefix) {
    SortedMap<String, Setting> all = (SortedMap<String, Setting>) properties;
    int start = prefix.length() + 1;
    Set<String> ids = new LinkedHashSet<>();
    for (String key : all.subMap(prefix + ".", prefix + "/").keySet()) {
      int dot = key.indexOf('.', start);
      if (dot != start && key.length() > start) {
        ids.add(dot < 0 ? key.substring(start) : key.substring(start, dot));
      }
    }
    return List.copyOf(ids);
  }

  /**
   * The names in a comma-separated property such as {@code loggers}; a name not listed is inert.
   */
  public List<String> names(String key) {
    return get(key).value().asText().stream()
        .flatMap(names -> Arrays.stream(names.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}

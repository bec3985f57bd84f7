package io.isaudit.snapshot.log;

import io.isaudit.evidence.Place;
import io.isaudit.evidence.Sorted;
import io.isaudit.snapshot.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The properties of log4j2.properties by key; where a key stands twice the last one wins.
 *
 * @param duplicates keys that stand more than once, with the line that wins
 */
public record LogConfiguration(Map<String, Setting> properties, Map<String, Place> duplicates) {

  public LogConfiguration {
    properties = Sorted.map(properties);
    duplicates = Sorted.map(duplicates);
  }

  public Setting get(String key) {
    return properties.getOrDefault(key, Setting.absent());
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

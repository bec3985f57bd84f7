package io.isaudit.rules.logging;

import io.isaudit.snapshot.log.LogConfiguration;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The properties of one configuration in the order of their keys, to be asked by position. */
final class Properties {

  private final String[] keys;
  private final List<Setting> settings;

  private Properties(String[] keys, List<Setting> settings) {
    this.keys = keys;
    this.settings = settings;
  }

  static Properties of(LogConfiguration log) {
    List<String> keys = new ArrayList<>(log.properties().size());
    List<Setting> settings = new ArrayList<>(log.properties().size());
    log.properties()
        .forEach(
            (key, setting) -> {
              keys.add(key);
              settings.add(setting);
            });
    return new Properties(keys.toArray(String[]::new), settings);
  }

  int size() {
    return keys.length;
  }

  String key(int at) {
    return keys[at];
  }

  Setting setting(int at) {
    return settings.get(at);
  }

  /** The first position of a range whose key is not before a text; its end when there is none. */
  int firstFrom(String text, int from, int to) {
    int found = Arrays.binarySearch(keys, from, to, text);
    return found < 0 ? -found - 1 : found;
  }
}

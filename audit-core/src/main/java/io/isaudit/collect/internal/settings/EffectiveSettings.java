package io.isaudit.collect.internal.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written, over the defaults, with {@code $ref{}} resolved. Holds secrets: it must not
 * leave the collection.
 */
final class EffectiveSettings {

  private static final Pattern REFERENCE = Pattern.compile("\\$ref\\{([^{}]*)}");
  private static final int DEEPEST = 16;

  private final Map<String, RawSetting> written = new TreeMap<>();
  private final Map<String, Object> defaults;

  EffectiveSettings(Collection<RawSetting> written, Map<String, Object> defaults) {
    written.forEach(setting -> this.written.put(setting.key(), setting));
    this.defaults = withoutReplaced(new TreeMap<>(DefaultValues.flat(defaults)));
  }

  /** A written array of tables replaces the whole default of its key. */
  private Map<String, Object> withoutReplaced(Map<String, Object> all) {
    Map<String, Boolean> replaced = new HashMap<>();
    for (String key : written.keySet()) {
      int index = key.indexOf('[');
      if (index > 0) {
        replaced.put(key.substring(0, index), true);
      }
    }
    all.keySet()
        .removeIf(
            key ->
                written.containsKey(key)
                    || replaced.containsKey(key)
                    || (key.indexOf('[') > 0
                        && replaced.containsKey(key.substring(0, key.indexOf('[')))));
    return all;
  }

  Collection<RawSetting> written() {
    return written.values();
  }

  /** Defaults of keys that are not written. */
  Map<String, Object> defaults() {
    return defaults;
  }

  /** The value of a key with its references resolved as far as they go. */
  Optional<Object> value(String key) {
    return raw(key).map(value -> resolve(value, 0));
  }

  /** The value as text; empty for lists and absent keys. */
  Optional<String> text(String key) {
    return value(key).filter(value -> !(value instanceof List)).map(Object::toString);
  }

  private Optional<Object> raw(String key) {
    RawSetting setting = written.get(key);
    return Optional.ofNullable(setting == null ? defaults.get(key) : setting.value());
  }

  Object resolve(Object value) {
    return resolve(value, 0);
  }

  private Object resolve(Object value, int depth) {
    if (value instanceof List<?> list) {
      return list.stream().map(element -> resolve(element, depth)).toList();
    }
    if (!(value instanceof String text) || depth > DEEPEST) {
      return value;
    }
    Matcher whole = REFERENCE.matcher(text);
    if (whole.matches()) {
      return raw(whole.group(1)).map(target -> resolve(target, depth + 1)).orElse(text);
    }
    Matcher parts = REFERENCE.matcher(text);
    StringBuilder resolved = new StringBuilder();
    while (parts.find()) {
      Object target = raw(parts.group(1)).map(t -> resolve(t, depth + 1)).orElse(parts.group());
      parts.appendReplacement(resolved, Matcher.quoteReplacement(target.toString()));
    }
    return parts.appendTail(resolved).toString();
  }

  /** Whether a text refers, directly or on the way, to a key that fails the test. */
  boolean refersTo(Object value, Predicate<String> test) {
    return refersTo(value, test, 0);
  }

  private boolean refersTo(Object value, Predicate<String> test, int depth) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(element -> refersTo(element, test, depth));
    }
    if (!(value instanceof String text) || depth > DEEPEST) {
      return false;
    }
    Matcher parts = REFERENCE.matcher(text);
    while (parts.find()) {
      String key = parts.group(1);
      Optional<Object> target = raw(key);
      if (target.isPresent() && (test.test(key) || refersTo(target.get(), test, depth + 1))) {
        return true;
      }
    }
    return false;
  }
}

package io.isaudit.collect.internal.settings;

import io.isaudit.collect.internal.settings.Inferrer.Inferred;
import io.isaudit.facts.FlatKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written, over what follows from it, over the defaults, with {@code $ref{}} resolved.
 * Holds secrets: it must not leave the collection.
 */
final class EffectiveSettings {

  private static final String BEGINNING = "$ref{";
  private static final Pattern REFERENCE = Pattern.compile("\\$ref\\{([^{}]*)}");
  private static final int DEEPEST = 16;
  private static final int MOST_CHARACTERS = 16 * 1024;

  private final Map<String, RawSetting> written = new TreeMap<>();
  private final SortedMap<String, Inferred> inferred = new TreeMap<>();
  private final SortedMap<String, Object> defaults;

  /**
   * @param defaults by flat key
   */
  EffectiveSettings(
      Collection<RawSetting> written,
      Map<String, Inferred> inferred,
      SortedMap<String, Object> defaults) {
    written.forEach(setting -> this.written.put(setting.key(), setting));
    inferred.forEach(this::addInferred);
    withoutReplaced(this.inferred, this.written.keySet());
    this.defaults = new TreeMap<>(defaults);
    leaveOutReplaced(this.defaults);
  }

  /** Takes out what is written or inferred. */
  void leaveOutReplaced(SortedMap<String, ?> defaults) {
    withoutReplaced(defaults, written.keySet());
    withoutReplaced(defaults, inferred.keySet());
  }

  private void addInferred(String key, Inferred setting) {
    DefaultValues.flat(Map.of(key, setting.value()))
        .forEach(
            (flat, value) -> inferred.put(flat, new Inferred(value, setting.from(), setting.at())));
  }

  /** What stands above replaces the key, and an array of it the whole array. */
  private static void withoutReplaced(SortedMap<String, ?> below, Set<String> above) {
    for (String key : above) {
      String replaced = FlatKey.array(key).orElse(key);
      below.remove(key);
      below.remove(replaced);
      below.subMap(replaced + "[", replaced + "\\").clear();
    }
  }

  Collection<RawSetting> written() {
    return written.values();
  }

  /** What follows from written keys, for keys that are not written. */
  Map<String, Inferred> inferred() {
    return inferred;
  }

  /** Defaults of all other keys. */
  SortedMap<String, Object> defaults() {
    return defaults;
  }

  /** The value of a key with its references resolved as far as they go. */
  Optional<Object> value(String key) {
    return raw(key).map(value -> resolve(key, value));
  }

  /** The value as text; empty for lists and absent keys. */
  Optional<String> text(String key) {
    return value(key).filter(value -> !(value instanceof List)).map(Object::toString);
  }

  private Optional<Object> raw(String key) {
    RawSetting setting = written.get(key);
    if (setting != null) {
      return Optional.of(setting.value());
    }
    Inferred follows = inferred.get(key);
    return follows == null ? Optional.ofNullable(defaults.get(key)) : Optional.of(follows.value());
  }

  /**
   * The value of a key with its references resolved; those of a circle stay as they are. The
   * product resolves none inside the elements of an array of tables.
   */
  Object resolve(String key, Object value) {
    return FlatKey.array(key).isPresent() ? value : new Resolution().resolve(value);
  }

  /**
   * The keys that are referred to and pass the test, and all that lead to one of them.
   *
   * @param referring the keys of all defaults that hold a reference, and maybe of others
   */
  Set<String> referencesTo(BiPredicate<String, Object> test, Collection<String> referring) {
    Map<String, Set<String>> referrers = new HashMap<>();
    written.forEach((key, setting) -> addReferrer(referrers, key, setting.value()));
    inferred.forEach((key, setting) -> addReferrer(referrers, key, setting.value()));
    for (String key : referring) {
      Object value = defaults.get(key);
      if (value != null) {
        addReferrer(referrers, key, value);
      }
    }
    Deque<String> todo = new ArrayDeque<>();
    for (String key : referrers.keySet()) {
      if (raw(key).filter(value -> test.test(key, value)).isPresent()) {
        todo.add(key);
      }
    }
    Set<String> found = new HashSet<>();
    while (!todo.isEmpty()) {
      String key = todo.remove();
      if (found.add(key)) {
        todo.addAll(referrers.getOrDefault(key, Set.of()));
      }
    }
    return found;
  }

  private static void addReferrer(Map<String, Set<String>> referrers, String key, Object value) {
    for (String target : references(value)) {
      referrers.computeIfAbsent(target, first -> new HashSet<>()).add(key);
    }
  }

  /** The keys that a value refers to, at any depth of a list. */
  static List<String> references(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(element -> references(element).stream()).toList();
    }
    return value instanceof String text && text.contains(BEGINNING)
        ? REFERENCE.matcher(text).results().map(reference -> reference.group(1)).toList()
        : List.of();
  }

  /** One value being resolved, within bounds: references can multiply like rabbits. */
  private final class Resolution {

    private final Set<String> open = new HashSet<>();
    private int charactersLeft = MOST_CHARACTERS;

    Object resolve(Object value) {
      if (value instanceof List<?> list) {
        List<Object> resolved = new ArrayList<>();
        for (Object element : list) {
          Object target = element instanceof String text ? resolve(text) : element;
          if (element instanceof String && replacesAll(target)) {
            return target;
          }
          resolved.add(target);
        }
        return resolved;
      }
      return value instanceof String text ? resolve(text) : value;
    }

    private Object resolve(String text) {
      if (!text.contains(BEGINNING)) {
        return text;
      }
      Matcher whole = REFERENCE.matcher(text);
      if (whole.matches()) {
        return target(whole.group(1)).orElse(text);
      }
      Matcher parts = REFERENCE.matcher(text);
      StringBuilder resolved = new StringBuilder();
      while (parts.find()) {
        Object target = target(parts.group(1)).orElse(parts.group());
        if (replacesAll(target)) {
          return target;
        }
        String part = spelt(parts.group(1), target);
        parts.appendReplacement(resolved, Matcher.quoteReplacement(part));
      }
      return parts.appendTail(resolved).toString();
    }

    /** The product puts such a value in the place of all that a reference to it stands in. */
    private static boolean replacesAll(Object target) {
      return target instanceof Boolean || target instanceof List;
    }

    private Optional<Object> target(String key) {
      Optional<Object> target = raw(key);
      if (target.isEmpty() || open.size() >= DEEPEST || !open.add(key)) {
        return Optional.empty();
      }
      charactersLeft -= 1 + size(target.get(), charactersLeft);
      Optional<Object> resolved = charactersLeft < 0 ? Optional.empty() : target.map(this::resolve);
      open.remove(key);
      return resolved;
    }

    /** The product reads all numbers of its tables of defaults as decimals. */
    private String spelt(String key, Object value) {
      boolean isDefault = !written.containsKey(key) && !inferred.containsKey(key);
      return isDefault && value instanceof Long number ? Double.toString(number) : value.toString();
    }

    /** The characters of a value, counted no further than they are too many. */
    private static int size(Object value, int limit) {
      if (!(value instanceof List<?> list)) {
        return value.toString().length();
      }
      int size = 0;
      for (Object element : list) {
        size += 1 + size(element, limit - size);
        if (size > limit) {
          break;
        }
      }
      return size;
    }
  }
}

package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import io.isaudit.facts.ProductFacts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Resolved settings, the product's or ours, in a form in which equal means the same to the product:
 * the spelling of a number is lost, a boolean is no text.
 */
final class ComparableSettings {

  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?([eE]-?\\d{1,2})?");

  private final Map<String, String> values = new TreeMap<>();

  static ComparableSettings ofProduct(Map<String, Object> settings) {
    ComparableSettings comparable = new ComparableSettings();
    // A key of its own stands above one inside a table of the defaults.
    settings.forEach((key, value) -> comparable.add(key, value, value instanceof Map));
    settings.forEach((key, value) -> comparable.add(key, value, !(value instanceof Map)));
    // What is mapped to nothing.
    comparable.values.remove("");
    return comparable;
  }

  private void add(String key, Object value, boolean now) {
    if (now && value != null) {
      add(key, value);
    }
  }

  static ComparableSettings ofOurs(List<RawSetting> settings, ProductFacts facts) {
    List<RawSetting> written = KeyMapper.map(settings, facts.keyMappings()).orElseThrow();
    EffectiveSettings effective =
        new EffectiveSettings(
            written,
            new Inferrer(facts.inferences()).infer(written).orElseThrow(),
            new TreeMap<>(DefaultValues.flat(facts.defaults())));
    TimeSpans spans = new TimeSpans(facts.units());
    Set<String> keys = new TreeSet<>(effective.defaults().keySet());
    keys.addAll(effective.inferred().keySet());
    written.forEach(setting -> keys.add(setting.key()));
    ComparableSettings comparable = new ComparableSettings();
    for (String key : keys) {
      Object value = effective.value(key).orElseThrow();
      Optional<Object> span =
          spans.read(key, value.toString()).map(found -> String.valueOf(found.amount()));
      comparable.values.put(key, comparable(value instanceof String ? span.orElse(value) : value));
    }
    return comparable;
  }

  private void add(String key, Object value) {
    if (value instanceof Map<?, ?> table) {
      // The product makes flat keys of the names in a file, and takes those in its tables as they
      // stand.
      boolean flat = table instanceof LinkedHashMap;
      table.forEach(
          (name, inner) ->
              add(flat ? key + "." + name : FlatKey.child(key, name.toString()), inner, true));
    } else if (value instanceof List<?> list && holdsTables(list)) {
      int before = values.size();
      for (int i = 0; i < list.size(); i++) {
        add(key + "[" + i + "]", list.get(i));
      }
      if (values.size() == before) {
        values.put(key, comparable(List.of()));
      }
    } else {
      values.put(key, comparable(value));
    }
  }

  private static boolean holdsTables(List<?> list) {
    return list.stream()
        .anyMatch(
            element ->
                element instanceof Map || (element instanceof List<?> inner && holdsTables(inner)));
  }

  private static String comparable(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(ComparableSettings::comparable).toList().toString();
    }
    if (value instanceof Boolean) {
      return "boolean " + value;
    }
    String text = value.toString();
    return NUMBER.matcher(text).matches()
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : "\"" + text + "\"";
  }

  int size() {
    return values.size();
  }

  /** What one has and the other has not, in words by key. */
  Map<String, String> differencesFrom(ComparableSettings product) {
    Set<String> keys = new TreeSet<>(values.keySet());
    keys.addAll(product.values.keySet());
    Map<String, String> differences = new TreeMap<>();
    for (String key : keys) {
      String ours = values.getOrDefault(key, "nothing");
      String theirs = product.values.getOrDefault(key, "nothing");
      if (!ours.equals(theirs)) {
        differences.put(key, "the product has " + theirs + ", we have " + ours);
      }
    }
    return differences;
  }
}

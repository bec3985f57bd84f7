package io.isaudit.collect.internal.settings;

import io.isaudit.facts.FlatKey;
import io.isaudit.snapshot.Input.Problem;
import java.util.List;
import java.util.Optional;

/** Finds settings that the product's parser reads, but that stop the product right after it. */
final class UnusableKeys {

  private static final List<String> TABLES_OF_TEXTS = List.of("secrets", "runtime_secrets");

  private UnusableKeys() {}

  static List<Problem> in(List<RawSetting> settings) {
    return settings.stream().flatMap(setting -> problem(setting).stream()).toList();
  }

  private static Optional<Problem> problem(RawSetting setting) {
    // A quote of either kind becomes a double one in the flat form.
    if (setting.key().indexOf('"') >= 0) {
      String message = "a quote inside the name of a key, on which the product crashes";
      return Optional.of(new Problem("quote-in-key", message, setting.at()));
    }
    for (String table : TABLES_OF_TEXTS) {
      if (isIn(table, setting.key()) && !isText(table, setting)) {
        String message =
            "something else than a text in [" + table + "], on which the product crashes";
        return Optional.of(new Problem("secret-type", message, setting.at()));
      }
    }
    return Optional.empty();
  }

  private static boolean isIn(String table, String key) {
    return key.equals(table) || key.startsWith(table + ".") || key.startsWith(table + "[");
  }

  private static boolean isText(String table, RawSetting setting) {
    return setting.key().startsWith(table + ".")
        && FlatKey.array(setting.key()).isEmpty()
        && setting.value() instanceof String;
  }
}

package io.isaudit.rules.secrets;

import io.isaudit.snapshot.settings.Settings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A key whose elements of arrays go by their id or name, since positions in a list shift. */
final class StableKey {

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  private StableKey() {}

  static String of(Settings settings, String key) {
    if (key.indexOf('[') < 0) {
      return key;
    }
    Matcher index = INDEX.matcher(key);
    StringBuilder stable = new StringBuilder();
    while (index.find()) {
      String element = key.substring(0, index.end());
      Optional<String> name =
          Stream.of(".id", ".name")
              .map(part -> settings.stated(element + part).value().asText())
              .flatMap(Optional::stream)
              .findFirst();
      index.appendReplacement(stable, Matcher.quoteReplacement("[" + name.orElse("") + "]"));
    }
    return index.appendTail(stable).toString();
  }
}

package io.isaudit.fix;

import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values and keys as TOML writes them. */
final class TomlLiteral {

  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");

  private TomlLiteral() {}

  /** The value; empty for what has no form, a secret above all. */
  static Optional<String> of(SettingValue value) {
    if (value instanceof SettingValue.Flag flag) {
      return Optional.of(Boolean.toString(flag.on()));
    }
    if (value instanceof SettingValue.Whole whole) {
      return Optional.of(Long.toString(whole.number()));
    }
    if (value instanceof SettingValue.Text text) {
      return Optional.of(quoted(text.text()));
    }
    if (value instanceof SettingValue.Many many) {
      List<String> elements =
          many.values().stream().flatMap(element -> of(element).stream()).toList();
      return elements.size() == many.values().size()
          ? Optional.of("[" + String.join(", ", elements) + "]")
          : Optional.empty();
    }
    return Optional.empty();
  }

  static String key(List<String> segments) {
    return segments.stream()
        .map(segment -> BARE.matcher(segment).matches() ? segment : quoted(segment))
        .collect(Collectors.joining("."));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c < ' ' || c == 0x7F) {
                quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.append('"').toString();
  }

  /** Nobody's secret. */
  static boolean isBoolean(String literal) {
    return literal.equals("true") || literal.equals("false");
  }

  /** Whether a result shows this very value. */
  static boolean isShown(String literal, Optional<String> shown) {
    return shown.filter(text -> bare(text).equals(bare(literal))).isPresent();
  }

  private static String bare(String text) {
    return text.replaceAll("[\"' \t]", "");
  }
}

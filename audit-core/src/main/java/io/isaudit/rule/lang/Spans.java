package io.isaudit.rule.lang;

import io.isaudit.snapshot.settings.SettingValue;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as the product writes them: {@code 15d}, {@code 30m}, or a bare number. */
public final class Spans {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*(ms|s|m|h|d)?");

  private Spans() {}

  /** The span that a value is, in minutes where it names no unit; empty when it is none. */
  public static Optional<Duration> inMinutes(SettingValue value) {
    return value.asText().flatMap(Spans::read);
  }

  private static Optional<Duration> read(String text) {
    Matcher span = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(span.group(1));
    String unit = span.group(2) == null ? "m" : span.group(2);
    return Optional.of(
        switch (unit) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofMinutes(number);
        });
  }
}

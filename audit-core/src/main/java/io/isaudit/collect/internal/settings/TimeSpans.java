package io.isaudit.collect.internal.settings;

import io.isaudit.snapshot.settings.SettingValue.Span;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns spans of time such as {@code 15m} into the unit that the product reads a key in. */
final class TimeSpans {

  /** Whatever stands before or after: the product takes the first number and the word behind it. */
  private static final Pattern SPAN = Pattern.compile("(\\d+)(?:\\.\\d+)?\\s*(\\w*)");

  private static final int MOST_DIGITS = 15;
  private static final Map<String, TimeUnit> UNITS =
      Map.of(
          "d", TimeUnit.DAYS,
          "h", TimeUnit.HOURS,
          "m", TimeUnit.MINUTES,
          "s", TimeUnit.SECONDS,
          "ms", TimeUnit.MILLISECONDS);

  private final Map<String, String> unitOf;

  TimeSpans(Map<String, String> unitOf) {
    this.unitOf = Map.copyOf(unitOf);
  }

  /**
   * The span that a text means for a key; empty for a key without a unit, for a bare number, which
   * is in that unit already, and for what the product refuses: another unit, or a span that comes
   * to nothing in the unit of the key.
   */
  Optional<Span> read(String key, String text) {
    TimeUnit target = UNITS.get(unitOf.getOrDefault(key, ""));
    if (target == null) {
      return Optional.empty();
    }
    Matcher span = SPAN.matcher(text);
    if (!span.find() || span.group(1).length() > MOST_DIGITS) {
      return Optional.empty();
    }
    TimeUnit unit = UNITS.get(span.group(2));
    if (unit == null) {
      return Optional.empty();
    }
    long written = Long.parseLong(span.group(1));
    long amount = target.convert(written, unit);
    return amount == 0 && written != 0
        ? Optional.empty()
        : Optional.of(new Span(amount, unitOf.getOrDefault(key, ""), text.strip()));
  }
}

package io.isaudit.snapshot.settings;

import io.isaudit.snapshot.secret.Redacted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The value of a setting, in clear where it is known not to be a secret.
 *
 * <p>The product accepts strings for numbers and booleans nearly everywhere, so compare with {@link
 * #asText()}, ignoring case, unless the rule is about the type itself.
 */
public sealed interface SettingValue {

  /** Clear text. */
  record Text(String text) implements SettingValue {}

  /** A real boolean. */
  record Flag(boolean on) implements SettingValue {}

  /** A whole number. */
  record Whole(long number) implements SettingValue {}

  /** A number with a fraction, as {@code default.json} has them. */
  record Decimal(double number) implements SettingValue {}

  /**
   * A span of time.
   *
   * @param amount in the unit that the product reads the key in
   * @param unit d, h, m, s or ms
   * @param written as it stands in the file, for example {@code 1h}
   */
  record Span(long amount, String unit, String written) implements SettingValue {}

  /** A list of values; tables inside lists are settings of their own. */
  record Many(List<SettingValue> values) implements SettingValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** A value that may not be shown. */
  record Secret(Redacted redacted) implements SettingValue {}

  /** No value at all: the key is absent. */
  record Absent() implements SettingValue {}

  /** The value as text; empty for secrets, lists and absent values. */
  default Optional<String> asText() {
    if (this instanceof Text text) {
      return Optional.of(text.text());
    }
    if (this instanceof Flag flag) {
      return Optional.of(Boolean.toString(flag.on()));
    }
    if (this instanceof Whole whole) {
      return Optional.of(Long.toString(whole.number()));
    }
    if (this instanceof Span span) {
      return Optional.of(Long.toString(span.amount()));
    }
    return this instanceof Decimal decimal
        ? Optional.of(Numbers.text(decimal.number()))
        : Optional.empty();
  }

  /** The value as a whole number, also from text; empty when it is none. */
  default Optional<Long> asNumber() {
    Optional<String> text = asText();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String number = text.get().strip();
    return Numbers.isWhole(number) ? Optional.of(Long.parseLong(number)) : Optional.empty();
  }

  /** The elements of a list; a single value is a list of one, an absent one is empty. */
  default List<SettingValue> asList() {
    if (this instanceof Many many) {
      return many.values();
    }
    return this instanceof Absent ? List.of() : List.of(this);
  }

  default Optional<Redacted> asSecret() {
    return this instanceof Secret secret ? Optional.of(secret.redacted()) : Optional.empty();
  }

  default boolean isAbsent() {
    return this instanceof Absent;
  }

  /** Whether the text equals this one, ignoring case. */
  default boolean is(String text) {
    Optional<String> mine = asText();
    return mine.isPresent() && mine.get().strip().equalsIgnoreCase(text);
  }

  /** How a report shows the value. */
  default String display() {
    if (this instanceof Text text) {
      return '"' + text.text() + '"';
    }
    if (this instanceof Many many) {
      return many.values().stream()
          .map(SettingValue::display)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (this instanceof Secret secret) {
      return secret.redacted().describe();
    }
    if (this instanceof Span span) {
      return '"' + span.written() + '"';
    }
    return asText().orElse("absent");
  }
}

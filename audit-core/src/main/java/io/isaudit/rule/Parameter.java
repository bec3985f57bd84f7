package io.isaudit.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A limit or list of a rule that a profile may change, typed and bounded.
 *
 * @param <T> the type that the rule reads
 */
public sealed interface Parameter<T> {

  String name();

  T defaultValue();

  /** Reads a text that a profile gives; empty when it does not fit {@link #bounds()}. */
  Optional<T> parse(String text);

  /** What values are allowed, in words. */
  String bounds();

  /** The value with its unit, as reports print it. */
  String display(T value);

  /** A whole number within bounds. */
  record Count(String name, Integer defaultValue, String unit, int least, int most)
      implements Parameter<Integer> {

    public Count {
      if (defaultValue < least || defaultValue > most) {
        throw new IllegalArgumentException(name + " has a default out of bounds");
      }
    }

    @Override
    public Optional<Integer> parse(String text) {
      return text.matches("[+-]?\\d{1,9}")
          ? Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most)
          : Optional.empty();
    }

    @Override
    public String bounds() {
      return String.format(Locale.ROOT, "%d to %d %s", least, most, unit).strip();
    }

    @Override
    public String display(Integer value) {
      return (value + " " + unit).strip();
    }
  }

  /** A decision. */
  record Flag(String name, Boolean defaultValue) implements Parameter<Boolean> {

    @Override
    public Optional<Boolean> parse(String text) {
      String word = text.strip().toLowerCase(Locale.ROOT);
      return switch (word) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    @Override
    public String bounds() {
      return "true or false";
    }

    @Override
    public String display(Boolean value) {
      return value.toString();
    }
  }

  /** A list of words; a profile gives them separated by commas. */
  record Words(String name, List<String> defaultValue) implements Parameter<List<String>> {

    public Words {
      defaultValue = List.copyOf(defaultValue);
    }

    @Override
    public Optional<List<String>> parse(String text) {
      return Optional.of(
          Arrays.stream(text.split(","))
              .map(String::strip)
              .filter(word -> !word.isEmpty())
              .collect(Collectors.toUnmodifiableList()));
    }

    @Override
    public String bounds() {
      return "a list of words";
    }

    @Override
    public String display(List<String> value) {
      return value.isEmpty() ? "none" : String.join(", ", value);
    }
  }

  /** One of a few words. */
  record Choice(String name, String defaultValue, List<String> words) implements Parameter<String> {

    public Choice {
      words = List.copyOf(words);
      if (!words.contains(defaultValue)) {
        throw new IllegalArgumentException(name + " has a default out of bounds");
      }
    }

    @Override
    public Optional<String> parse(String text) {
      return Optional.of(text.strip()).filter(words::contains);
    }

    @Override
    public String bounds() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public String display(String value) {
      return value;
    }
  }
}

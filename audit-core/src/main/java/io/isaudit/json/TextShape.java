package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.ProductVersion;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value written as text, also as the key of a map.
 *
 * @param format what a JSON Schema says of it: a format, a pattern or the words of an enum
 */
record TextShape<T>(
    String expected, Format format, Function<T, String> text, Function<String, Optional<T>> value)
    implements Shape<T> {

  /** The texts that are allowed, by the keyword of JSON Schema that says so; it may be empty. */
  record Format(String keyword, Object argument) {

    static final Format ANY = new Format("", "");
  }

  static final TextShape<String> TEXT =
      new TextShape<>("a text", Format.ANY, text -> text, Optional::of);

  static final TextShape<Instant> INSTANT =
      new TextShape<>(
          "a time such as 2026-01-31T00:00:00Z",
          new Format("format", "date-time"),
          Instant::toString,
          TextShape::instant);

  static final TextShape<LocalDate> DATE =
      new TextShape<>(
          "a date such as 2026-01-31",
          new Format("format", "date"),
          LocalDate::toString,
          TextShape::date);

  static final TextShape<ProductVersion> PRODUCT_VERSION =
      new TextShape<>(
          "a product version such as 7.1.0",
          new Format("pattern", "^[0-9]+\\.[0-9]+\\.[0-9]+"),
          ProductVersion::toString,
          ProductVersion::parse);

  static final TextShape<RuleId> RULE_ID =
      new TextShape<>(
          "a rule id such as web/cors-any-origin",
          new Format("pattern", "^[a-z0-9-]+/[a-z0-9-]+$"),
          RuleId::toString,
          TextShape::ruleId);

  /** POSIX permission bits as everybody writes them: 0644. */
  static final TextShape<Integer> FILE_MODE =
      new TextShape<>(
          "an octal file mode such as 0644",
          new Format("pattern", "^[0-7]{4,11}$"),
          mode -> ("0000" + Integer.toOctalString(mode)).replaceFirst("^0{1,4}(?=.{4})", ""),
          TextShape::fileMode);

  /** The constants as lower-kebab words; a single letter, such as a grade, stays as it is. */
  static <E extends Enum<E>> TextShape<E> ofEnum(Class<E> type) {
    Map<String, E> constants = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants()).forEach(each -> constants.put(word(each), each));
    return new TextShape<>(
        constants.keySet().stream().collect(Collectors.joining(", ", "one of ", "")),
        new Format("enum", constants.keySet()),
        TextShape::word,
        word -> Optional.ofNullable(constants.get(word)));
  }

  static String word(Enum<?> constant) {
    String name = constant.name();
    return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void write(JsonGenerator out, T written) throws IOException {
    out.writeString(text.apply(written));
  }

  @Override
  public T read(Tokens in) throws UnreadableJson {
    return parse(in, in.text(expected));
  }

  T parse(Tokens in, String read) throws UnreadableJson {
    return value.apply(read).orElseThrow(() -> in.expected(expected));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<RuleId> ruleId(String text) {
    try {
      return Optional.of(RuleId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> fileMode(String text) {
    return text.matches("[0-7]{4,11}")
        ? Optional.of(Integer.parseUnsignedInt(text, 8))
        : Optional.empty();
  }
}

package io.isaudit.collect.internal.database;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One row of an answer: texts by column, whatever types the server has for them. */
final class Row {

  private static final String WHOLE = "[+-]?\\d{1,18}(\\.\\d*)?(E\\+?\\d)?";

  private final Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** An empty text stands for NULL as well: no question here tells them apart. */
  Row(Map<String, String> columns) {
    this.columns.putAll(columns);
  }

  Optional<String> text(String column) {
    return Optional.ofNullable(columns.get(column)).map(String::strip).filter(t -> !t.isEmpty());
  }

  /** In lower case, as names of the database are compared. */
  Optional<String> name(String column) {
    return text(column).map(name -> name.toLowerCase(Locale.ROOT));
  }

  Optional<Long> number(String column) {
    return text(column)
        .filter(text -> text.matches(WHOLE))
        .map(text -> new BigDecimal(text).longValue());
  }

  boolean flag(String column) {
    String word = name(column).orElse("");
    return word.equals("1") || word.equals("true") || word.equals("t") || word.equals("on");
  }

  /** A time, which servers without a zone give in UTC; a day alone is its beginning. */
  Optional<Instant> time(String column) {
    return text(column).flatMap(Row::instant);
  }

  private static Optional<Instant> instant(String text) {
    String day = text.matches("\\d{8}") ? text.replaceAll("(....)(..)(..)", "$1-$2-$3") : text;
    String full = day.length() == 10 ? day + "T00:00:00" : day.replace(' ', 'T');
    try {
      return Optional.of(LocalDateTime.parse(full).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      try {
        String zoned = full.matches(".*[+-]\\d\\d") ? full + ":00" : full;
        return Optional.of(OffsetDateTime.parse(zoned).toInstant());
      } catch (DateTimeParseException again) {
        return Optional.empty();
      }
    }
  }
}

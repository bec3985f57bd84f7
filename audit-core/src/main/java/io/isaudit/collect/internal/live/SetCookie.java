package io.isaudit.collect.internal.live;

import io.isaudit.snapshot.live.CookieFact;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the attributes of a Set-Cookie header and forgets the value. */
final class SetCookie {

  private SetCookie() {}

  /**
   * Empty when the header sets no cookie.
   *
   * @param now tells an expiry of the past, by which a server deletes a cookie
   */
  static Optional<CookieFact> read(String header, String setBy, Instant now) {
    String[] parts = header.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : parts[0].substring(0, equals).strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean empty = parts[0].substring(equals + 1).replace("\"", "").isBlank();
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      String key = pair[0].strip().toLowerCase(Locale.ROOT);
      attributes.put(key, pair.length < 2 ? "" : pair[1].strip());
    }
    Optional<Long> maxAge =
        attribute(attributes, "max-age")
            .filter(text -> text.matches("-?\\d{1,12}"))
            .map(Long::valueOf);
    boolean deletion =
        empty || maxAge.map(seconds -> seconds <= 0).orElseGet(() -> isPast(attributes, now));
    return Optional.of(
        new CookieFact(
            SafeText.cookieName(name),
            attribute(attributes, "domain").map(SafeText::host),
            attribute(attributes, "path").map(SafeText::path),
            attributes.containsKey("secure"),
            attributes.containsKey("httponly"),
            attribute(attributes, "samesite").map(SetCookie::sameSite),
            maxAge.or(() -> secondsLeft(attributes, now)),
            deletion,
            setBy));
  }

  private static Optional<String> attribute(Map<String, String> attributes, String name) {
    return Optional.ofNullable(attributes.get(name)).filter(text -> !text.isEmpty());
  }

  private static String sameSite(String text) {
    for (String known : new String[] {"Strict", "Lax", "None"}) {
      if (known.equalsIgnoreCase(text)) {
        return known;
      }
    }
    return "other";
  }

  private static boolean isPast(Map<String, String> attributes, Instant now) {
    return expires(attributes).filter(time -> !time.isAfter(now)).isPresent();
  }

  /** Browsers keep a cookie until its expiry just as long as for a Max-Age. */
  private static Optional<Long> secondsLeft(Map<String, String> attributes, Instant now) {
    return expires(attributes)
        .filter(time -> time.isAfter(now))
        .map(time -> time.getEpochSecond() - now.getEpochSecond());
  }

  private static Optional<Instant> expires(Map<String, String> attributes) {
    Optional<String> text = attribute(attributes, "expires").map(raw -> raw.replace('-', ' '));
    try {
      return text.map(
          raw -> ZonedDateTime.parse(raw, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

package io.isaudit.collect.internal.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the time at the head of a line, as the product's layouts write it. */
final class LineTime {

  private static final int HEAD = 300;
  private static final String FORM = "dddd-dd-dd_dd:dd:dd";

  private LineTime() {}

  /** Whether a line looks as if it began an entry; cheap, since it is asked of every line. */
  static boolean mayBegin(byte[] bytes, int start, int end) {
    if (end - start < FORM.length()) {
      return false;
    }
    byte first = bytes[start];
    return (first == 'T' && bytes[start + 1] == 'I' && bytes[start + 2] == 'D')
        || (first == '[' && isDigit(bytes[start + 1]))
        || (isDigit(first) && isDigit(bytes[start + 1]) && bytes[start + 4] == '-');
  }

  /**
   * The first time in a line.
   *
   * @param zone in which the server wrote it
   */
  static Optional<Instant> of(byte[] bytes, int start, int end, ZoneId zone) {
    int last = Math.min(end, start + HEAD) - FORM.length();
    for (int at = start; at <= last; at++) {
      if (isTime(bytes, at)) {
        return instant(bytes, at, end, zone);
      }
    }
    return Optional.empty();
  }

  private static boolean isTime(byte[] bytes, int at) {
    for (int i = 0; i < FORM.length(); i++) {
      byte b = bytes[at + i];
      char form = FORM.charAt(i);
      boolean fits = form == 'd' ? isDigit(b) : form == '_' ? (b == ' ' || b == 'T') : b == form;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Instant> instant(byte[] bytes, int at, int end, ZoneId zone) {
    boolean fraction =
        at + 23 <= end
            && (bytes[at + 19] == ',' || bytes[at + 19] == '.')
            && isDigit(bytes[at + 20])
            && isDigit(bytes[at + 21])
            && isDigit(bytes[at + 22]);
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(bytes, at, 4),
              number(bytes, at + 5, 2),
              number(bytes, at + 8, 2),
              number(bytes, at + 11, 2),
              number(bytes, at + 14, 2),
              number(bytes, at + 17, 2),
              fraction ? number(bytes, at + 20, 3) * 1_000_000 : 0);
      return Optional.of(time.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(byte[] bytes, int at, int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      number = 10 * number + bytes[at + i] - '0';
    }
    return number;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}

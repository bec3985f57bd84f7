package io.isaudit.collect.internal.logging;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the format of {@link java.util.Properties} as that class does, and keeps what it loses: the
 * line of each property, and keys that stand more than once.
 */
final class PropertiesReader {

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private final String file;
  private final String text;
  private final List<Property> properties = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean malformed;
  private int at;
  private int line = 1;

  /**
   * One property.
   *
   * @param line where it begins, from 1
   */
  record Property(String key, String value, int line) {}

  /**
   * What a file holds.
   *
   * @param malformed whether the product could not load the file at all
   */
  record Content(List<Property> properties, List<Problem> problems, boolean malformed) {}

  private PropertiesReader(String file, String text) {
    this.file = file;
    this.text = text;
  }

  static Content read(String file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    PropertiesReader reader = new PropertiesReader(file, text);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      reader.problem("byte-order-mark", "begins with a byte order mark", 1);
      reader.at = BYTE_ORDER_MARK.length();
    }
    reader.readAll();
    return new Content(reader.properties, reader.problems, reader.malformed);
  }

  private void readAll() {
    while (at < text.length()) {
      skipBlanks();
      int start = line;
      if (at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '!')) {
        skipLine();
      } else {
        String logical = logicalLine();
        if (!logical.isEmpty()) {
          add(logical, start);
        }
      }
    }
  }

  private void skipLine() {
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    endOfLine();
  }

  /** The text up to the end of the line, with continuation lines joined and escapes as they are. */
  private String logicalLine() {
    StringBuilder logical = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (isLineEnd(c)) {
        at--;
        endOfLine();
        return logical.toString();
      }
      boolean escape = c == '\\' && at < text.length();
      if (escape && isLineEnd(text.charAt(at))) {
        endOfLine();
        if (logical.isEmpty()) {
          // Nothing is continued, so that the next line may be a comment.
          return "";
        }
        skipBlanks();
      } else {
        logical.append(c);
        if (escape) {
          logical.append(text.charAt(at++));
        }
      }
    }
    return logical.toString();
  }

  private void endOfLine() {
    if (at < text.length()) {
      boolean both = text.startsWith("\r\n", at);
      at += both ? 2 : 1;
      line++;
    }
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private void add(String logical, int start) {
    int end = 0;
    while (end < logical.length() && !isSeparator(logical.charAt(end))) {
      end += logical.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, logical.length());
    int value = end;
    boolean separated = false;
    while (value < logical.length() && isSeparator(logical.charAt(value))) {
      if (!isBlank(logical.charAt(value))) {
        if (separated) {
          break;
        }
        separated = true;
      }
      value++;
    }
    properties.add(
        new Property(
            unescape(logical.substring(0, end), start),
            unescape(logical.substring(value), start),
            start));
  }

  private String unescape(String raw, int start) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (++i < raw.length()) {
        char escaped = raw.charAt(i);
        if (escaped == 'u') {
          plain.append(unicode(raw, i + 1, start));
          i += 4;
        } else {
          plain.append(control(escaped));
        }
      }
    }
    return plain.toString();
  }

  private char unicode(String raw, int from, int start) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < raw.length() && raw.charAt(i) < 128 ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        malformed = true;
        problem("malformed-escape", "holds a \\u without four hexadecimal digits", start);
        return '?';
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private void problem(String code, String message, int atLine) {
    problems.add(new Problem(code, message, new Place(file, atLine, 1)));
  }

  private static char control(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private static boolean isSeparator(char c) {
    return c == '=' || c == ':' || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}

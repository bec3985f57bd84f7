package io.isaudit.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The product's flat form of a key: segments parted by dots, in single quotes where TOML has to
 * quote them. An index such as {@code [0]} of an array of tables is no segment.
 */
public final class FlatKey {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

  private FlatKey() {}

  /** The segments without quotes and indexes; an unclosed quote ends with the text. */
  public static List<String> segments(String key) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '.') {
        segments.add(segment.toString());
        segment.setLength(0);
      } else if (!quoted && c == '[') {
        int end = key.indexOf(']', i);
        i = end < 0 ? key.length() : end;
      } else {
        segment.append(c);
      }
    }
    segments.add(segment.toString());
    return segments;
  }

  /** A segment as it stands in a flat key. */
  public static String quoted(String segment) {
    return PLAIN.matcher(segment).matches() ? segment : "'" + segment.replace('\'', '"') + "'";
  }

  /** The key of the outermost array of tables that a key lies in; empty when it lies in none. */
  public static Optional<String> array(String key) {
    if (key.indexOf('[') < 0) {
      return Optional.empty();
    }
    boolean quoted = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == '[' && !quoted) {
        return Optional.of(key.substring(0, i));
      }
    }
    return Optional.empty();
  }

  public static String child(String table, String segment) {
    return table.isEmpty() ? quoted(segment) : table + "." + quoted(segment);
  }
}

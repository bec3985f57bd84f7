package io.isaudit.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables and pairs of a TOML text with the places of their characters, which no parser tells.
 * The text must be valid TOML; what stands in arrays is passed over.
 */
final class TomlScan {

  /**
   * A pair.
   *
   * @param path with that of its table
   * @param depth how many segments of the path its table's header has
   * @param inline whether it stands between the braces of another one
   * @param from of the first character of its key
   * @param valueFrom of the first character of its value
   * @param valueTo of the character behind its value
   */
  record Pair(List<String> path, int depth, boolean inline, int from, int valueFrom, int valueTo) {

    List<String> table() {
      return path.subList(0, path.size() - 1);
    }
  }

  /**
   * A table with its header; the first one has none.
   *
   * @param array whether it is one of several, or stands in one
   * @param from of the first character of the header
   * @param to of the character behind the header
   */
  record Section(List<String> path, boolean array, int from, int to, List<Pair> pairs) {

    /** The offset behind its last pair, or behind its header. */
    int end() {
      return pairs.stream().mapToInt(Pair::valueTo).reduce(to, Math::max);
    }
  }

  private final String text;
  private final List<Section> sections = new ArrayList<>();
  private final List<List<String>> arrays = new ArrayList<>();
  private int at;

  private TomlScan(String text) {
    this.text = text;
  }

  static List<Section> of(String text) {
    TomlScan scan = new TomlScan(text);
    scan.sections.add(new Section(List.of(), false, 0, 0, new ArrayList<>()));
    scan.skip();
    while (scan.at < text.length()) {
      if (text.charAt(scan.at) == '[') {
        scan.header();
      } else {
        Section section = scan.sections.get(scan.sections.size() - 1);
        scan.pair(section.path(), section.path().size(), false, section.pairs());
      }
      scan.skip();
    }
    return scan.sections;
  }

  private void header() {
    int from = at;
    boolean several = text.startsWith("[[", at);
    at += several ? 2 : 1;
    List<String> path = key(']');
    at += several ? 2 : 1;
    if (several) {
      arrays.add(path);
    }
    boolean inside =
        arrays.stream().anyMatch(array -> path.size() >= array.size() && startsWith(path, array));
    sections.add(new Section(path, inside, from, at, new ArrayList<>()));
  }

  static boolean startsWith(List<String> path, List<String> first) {
    return path.size() >= first.size() && path.subList(0, first.size()).equals(first);
  }

  private void pair(List<String> table, int depth, boolean inline, List<Pair> pairs) {
    int from = at;
    List<String> path = new ArrayList<>(table);
    path.addAll(key('='));
    at++;
    blanks();
    int valueFrom = at;
    value(path, pairs);
    pairs.add(new Pair(List.copyOf(path), depth, inline, from, valueFrom, at));
  }

  /** The segments up to a character, which stays unread. */
  private List<String> key(char end) {
    List<String> path = new ArrayList<>();
    StringBuilder bare = new StringBuilder();
    while (at < text.length() && text.charAt(at) != end) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int open = at;
        string();
        bare.append(text, open + 1, at - 1);
      } else {
        if (c == '.') {
          path.add(bare.toString());
          bare.setLength(0);
        } else if (c != ' ' && c != '\t') {
          bare.append(c);
        }
        at++;
      }
    }
    path.add(bare.toString());
    return path;
  }

  private void value(List<String> path, List<Pair> pairs) {
    char c = at < text.length() ? text.charAt(at) : '\n';
    if (c == '"' || c == '\'') {
      string();
    } else if (c == '[') {
      group(']');
    } else if (c == '{') {
      inlineTable(path, pairs);
    } else {
      while (at < text.length() && ",]}#\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
        at--;
      }
    }
  }

  private void inlineTable(List<String> path, List<Pair> pairs) {
    at++;
    skip();
    while (at < text.length() && text.charAt(at) != '}') {
      if (text.charAt(at) == ',') {
        at++;
      } else {
        pair(path, path.size(), true, pairs);
      }
      skip();
    }
    at++;
  }

  /** Passes over an array, whatever it holds. */
  private void group(char end) {
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        string();
      } else if (c == '#') {
        comment();
      } else {
        open += c == '[' ? 1 : 0;
        open -= c == end ? 1 : 0;
        at++;
        if (open == 0) {
          return;
        }
      }
    }
  }

  private void string() {
    char quote = text.charAt(at);
    String three = String.valueOf(quote).repeat(3);
    String end = text.startsWith(three, at) ? three : String.valueOf(quote);
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at)) {
      at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
    }
    at = Math.min(at + end.length(), text.length());
    while (end.length() == 3 && at < text.length() && text.charAt(at) == quote) {
      at++;
    }
  }

  private void comment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void blanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  /** To the next statement. */
  private void skip() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        comment();
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }
}

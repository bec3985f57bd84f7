package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a table that stands below one of its own inner tables. TOML allows that order, but the
 * product's parser overflows its stack on it. An inner table without any outer one is fine.
 */
final class TableOrder {

  private final String text;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /** The first line of an inner table, by the table that it makes without naming it. */
  private final Map<List<String>, Integer> implied = new HashMap<>();

  private int at;
  private int line = 1;

  private TableOrder(String text, String file) {
    this.text = text;
    this.file = file;
  }

  /**
   * The tables out of order.
   *
   * @param text TOML without errors
   */
  static List<Problem> in(String text, String file) {
    TableOrder search = new TableOrder(text, file);
    while (search.at < text.length()) {
      search.statement();
    }
    return List.copyOf(search.problems);
  }

  private void statement() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      step();
    } else if (text.startsWith("[[", at)) {
      at += 2;
      // Inner tables belong to the new element from here on.
      List<String> array = name();
      implied.keySet().removeIf(table -> startsWith(table, array));
      rest();
    } else if (c == '[') {
      at++;
      table(name(), line);
      rest();
    } else {
      rest();
    }
  }

  private void table(List<String> name, int where) {
    Integer inner = implied.get(name);
    if (inner != null) {
      String message =
          "a table below the inner table of line " + inner + ", on which the product crashes";
      problems.add(new Problem("table-order", message, new Place(file, where, 1)));
    }
    for (int length = 1; length < name.size(); length++) {
      implied.putIfAbsent(List.copyOf(name.subList(0, length)), where);
    }
  }

  private static boolean startsWith(List<String> table, List<String> array) {
    return table.size() >= array.size() && table.subList(0, array.size()).equals(array);
  }

  /** The segments of a name up to its closing bracket. */
  private List<String> name() {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    while (at < text.length() && text.charAt(at) != ']') {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int start = at + 1;
        string(c);
        segment.append(text, start, Math.max(start, at - 1));
      } else {
        if (c == '.') {
          segments.add(segment.toString());
          segment.setLength(0);
        } else if (!Character.isWhitespace(c)) {
          segment.append(c);
        }
        step();
      }
    }
    segments.add(segment.toString());
    return List.copyOf(segments);
  }

  /** Goes to the end of a statement: its line, unless a bracket or a string is open. */
  private void rest() {
    int depth = 0;
    while (at < text.length() && (depth > 0 || text.charAt(at) != '\n')) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '"' || c == '\'') {
        string(c);
      } else {
        depth += c == '[' || c == '{' ? 1 : 0;
        depth -= depth > 0 && (c == ']' || c == '}') ? 1 : 0;
        step();
      }
    }
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    String end = text.startsWith(three, at) ? three : String.valueOf(quote);
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at)) {
      if (quote == '"' && text.charAt(at) == '\\') {
        step();
      }
      step();
    }
    at = Math.min(at + end.length(), text.length());
  }

  private void step() {
    if (at < text.length()) {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
  }
}

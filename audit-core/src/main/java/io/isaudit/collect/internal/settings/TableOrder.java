package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;

/**
 * Finds a table that stands below one of its own inner tables, or of the arrays of tables in it.
 * TOML allows that order, but the product's parser then puts the table into itself and overflows
 * its stack. An inner table without any outer one is fine.
 */
final class TableOrder {

  private final String text;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private final Table root = new Table();

  private int at;
  private int line = 1;

  private TableOrder(String text, String file) {
    this.text = text;
    this.file = file;
  }

  /** A table by its inner tables, so that what lies in it can be forgotten at once. */
  private static final class Table {

    private Map<String, Table> inner = new HashMap<>();

    /** The first line of a table in this one, which makes this one without naming it; or 0. */
    private int impliedIn;

    Table inner(String name) {
      return inner.computeIfAbsent(name, first -> new Table());
    }

    void forgetInner() {
      // To clear a map takes as long as it was ever large.
      inner = new HashMap<>();
    }
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
      int where = line;
      at += 2;
      // Inner tables belong to the new element from here on.
      within(name(), where).forgetInner();
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
    int inner = within(name, where).impliedIn;
    if (inner > 0) {
      String message =
          "a table below the inner table of line " + inner + ", on which the product crashes";
      problems.add(new Problem("table-order", message, new Place(file, where, 1)));
    }
  }

  /** The table of this name; those that it lies in are made by it. */
  private Table within(List<String> name, int where) {
    Table table = root;
    for (String segment : name) {
      table.impliedIn = table.impliedIn == 0 ? where : table.impliedIn;
      table = table.inner(segment);
    }
    return table;
  }

  /** The segments of a name up to its closing bracket. */
  private List<String> name() {
    int from = at;
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
    String written = text.substring(from, at);
    // One name can be spelt with escapes and without.
    return written.indexOf('\\') < 0 ? List.copyOf(segments) : Toml.parseDottedKey(written);
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

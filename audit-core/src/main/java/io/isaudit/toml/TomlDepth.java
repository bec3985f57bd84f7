package io.isaudit.toml;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.Optional;

/**
 * Finds what a parser would not survive, before one sees the text: nesting that exhausts its stack,
 * and long runs of lines without a setting, over which it never ends. Brackets count outside of
 * strings and comments, and dots within one line's key.
 */
final class TomlDepth {

  private static final int DEEPEST = 100;
  private static final int MOST_EMPTY_LINES = 500;

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;
  private int lineEnd = -1;
  private int brackets;
  private int dots;
  private int emptyLines;

  private TomlDepth(String text) {
    this.text = text;
  }

  /** The place where a text is too much for a parser; empty when it is nowhere. */
  static Optional<Problem> exceeded(String text, String file) {
    TomlDepth depth = new TomlDepth(text);
    while (depth.at < text.length()) {
      depth.step();
      if (depth.brackets > DEEPEST || depth.dots > DEEPEST) {
        Place place = new Place(file, depth.line, depth.at - depth.lineStart);
        return Optional.of(new Problem("nesting", "is nested too deeply", place));
      }
      if (depth.emptyLines > MOST_EMPTY_LINES) {
        String message = "more than " + MOST_EMPTY_LINES + " lines in a row without a setting";
        return Optional.of(new Problem("empty-lines", message, new Place(file, depth.line, 0)));
      }
    }
    return Optional.empty();
  }

  private void step() {
    char c = text.charAt(at);
    switch (c) {
      case '#' -> at = endOfLine();
      case '"', '\'' -> {
        emptyLines = 0;
        skipString(c);
      }
      case '\n' -> {
        at++;
        line++;
        lineStart = at;
        dots = 0;
        emptyLines++;
      }
      default -> {
        at++;
        emptyLines = Character.isWhitespace(c) ? emptyLines : 0;
        count(c);
      }
    }
  }

  private void count(char c) {
    if (c == '[' || c == '{') {
      brackets++;
    } else if (c == ']' || c == '}') {
      brackets = Math.max(0, brackets - 1);
    } else if (c == '.') {
      dots++;
    } else if (c == '=' || c == ',') {
      dots = 0;
    }
  }

  private void skipString(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean multiLine = text.startsWith(three, at);
    String end = multiLine ? three : String.valueOf(quote);
    at += end.length();
    int limit = multiLine ? text.length() : endOfLine();
    while (at < limit && !text.startsWith(end, at)) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        lineStart = at + 1;
      }
      at += c == '\\' && quote == '"' && at + 1 < limit && text.charAt(at + 1) != '\n' ? 2 : 1;
    }
    at = Math.min(at < limit ? at + end.length() : limit, text.length());
  }

  private int endOfLine() {
    if (lineEnd < at) {
      int end = text.indexOf('\n', at);
      lineEnd = end < 0 ? text.length() : end;
    }
    return lineEnd;
  }
}

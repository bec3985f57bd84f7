package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in the text what TOML 1.0 allows and the parser of the product refuses, which reads TOML
 * 0.5 and has defects of its own with dates and arrays.
 */
final class NewerToml {

  private static final String REFUSED = ", which the product refuses";

  private static final Pattern EXPONENT =
      Pattern.compile("(?<![\\w.+-])[+-]?\\d[\\d_.]*[eE][+-]?0\\d++(?![ \\t]*[=.])");
  private static final Pattern SMALL_Z = Pattern.compile(":\\d\\d(?:\\.\\d+)?z");
  private static final Pattern TIME_IN_BRACKET =
      Pattern.compile(
          "(?:\\d-\\d\\d-\\d\\d|:\\d\\d(?:\\.\\d+)?Z?|:\\d\\d(?:\\.\\d+)?[+-]\\d\\d:\\d\\d)[]}]");

  /** Every further one would cost a walk through the text for its place. */
  private static final int MOST_PROBLEMS = 20;

  private final String text;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  /** The text with everything blanked that is no bare value. */
  private final char[] values;

  private int at;
  private boolean inValue;
  private int brackets;
  private int braces;

  /** Arrays of the value at hand that are empty or end with a comma. */
  private int looseArrays;

  /** The last character of a value that is not blank. */
  private char last;

  private boolean isNewLine;

  private NewerToml(String text, String file) {
    this.text = text;
    this.file = file;
    this.values = text.toCharArray();
  }

  /**
   * What the product's parser refuses, by place.
   *
   * @param text TOML 1.0 without errors
   */
  static List<Problem> in(String text, String file) {
    NewerToml search = new NewerToml(text, file);
    while (search.at < text.length()) {
      search.step();
    }
    search.find(EXPONENT, "an exponent that begins with 0");
    search.find(SMALL_Z, "a time that ends with a small z");
    search.find(TIME_IN_BRACKET, "a date or time right before a closing bracket");
    return search.problems;
  }

  private void find(Pattern pattern, String what) {
    Matcher matcher = pattern.matcher(String.valueOf(values));
    if (matcher.find()) {
      add(what, matcher.end() - 1);
    }
  }

  private void add(String what, int offset) {
    if (problems.size() == MOST_PROBLEMS) {
      return;
    }
    String before = text.substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    Place place = new Place(file, line, offset - before.lastIndexOf('\n'));
    problems.add(new Problem("newer-toml", what + REFUSED, place));
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '#') {
      int end = text.indexOf('\n', at);
      blank(end < 0 ? text.length() : end, ' ');
    } else if (c == '"' || c == '\'') {
      string(c);
    } else {
      bare(c);
    }
  }

  private void bare(char c) {
    inValue &= c != '\n' || brackets + braces > 0;
    if (inValue) {
      inValue(c);
    } else {
      inValue = c == '=';
      looseArrays = 0;
      values[at] = ' ';
    }
    at++;
  }

  private void inValue(char c) {
    brackets += c == '[' ? 1 : 0;
    brackets -= c == ']' ? 1 : 0;
    braces += c == '{' ? 1 : 0;
    braces -= c == '}' ? 1 : 0;
    if (c == ']' && (last == '[' || last == ',')) {
      looseArrays++;
      if (braces > 0) {
        add("an array in braces that is empty or ends with a comma", at);
      } else if (looseArrays == 2) {
        add("a second array in an array that is empty or ends with a comma", at);
      }
    }
    if (c == ',' && isNewLine) {
      add("a comma on the line after its value", at);
    }
    see(c);
  }

  private void see(char c) {
    isNewLine = c == '\n' || (isNewLine && Character.isWhitespace(c));
    last = Character.isWhitespace(c) ? last : c;
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    String end = text.startsWith(three, at) ? three : String.valueOf(quote);
    int to = at + end.length();
    while (to < text.length() && !text.startsWith(end, to)) {
      if (quote == '"' && text.charAt(to) == '\t') {
        add("a tab between double quotes", to);
      }
      to += quote == '"' && text.charAt(to) == '\\' ? 2 : 1;
    }
    to += end.length();
    if (end.equals(three) && to < text.length() && text.charAt(to) == quote) {
      add("a quote right before the three at the end of a text", to);
      to += to + 1 < text.length() && text.charAt(to + 1) == quote ? 2 : 1;
    }
    blank(Math.min(to, text.length()), quote);
    see(quote);
  }

  private void blank(int end, char with) {
    Arrays.fill(values, at, end, with);
    at = end;
  }
}

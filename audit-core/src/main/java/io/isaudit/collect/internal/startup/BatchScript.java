package io.isaudit.collect.internal.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Windows script, of which little is followed: {@code set}, the condition that a variable
 * is empty, and the java command. What stands under a label that names debugging is left out.
 */
final class BatchScript {

  private static final Pattern SET = Pattern.compile("(?is)@?set\\s+\"?([A-Za-z_]\\w*)=(.*)");
  private static final Pattern IF_EMPTY =
      Pattern.compile("(?is)if\\s+\"+%(\\w+)%\"+\\s*==\\s*\"\"+\\s*(.*)");
  private static final Pattern IF =
      Pattern.compile("(?is)(?:if|for)\\s.*?(set\\s+\"?([A-Za-z_]\\w*)=.*)");
  private static final Pattern ABOUT_PLATFORM = Pattern.compile("(?is)if\\s.*?(version|%OS%).*");
  private static final Pattern JAVA =
      Pattern.compile(
          "(?is)@?(?:\"[^\"]*\\\\java(?:\\.exe)?\"|%JAVACMD%|\"%JAVACMD%\"|java)\\s+(.*)");
  private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z_]\\w*)%");

  /** In one line: no script has more, and each takes a walk to its end. */
  private static final int MOST_CONDITIONS = 200;

  private final String text;
  private final Variables variables = new Variables();
  private final NavigableSet<Integer> gaps = new TreeSet<>();
  private List<Fragment> javaWords = List.of();
  private boolean debugging;

  BatchScript(String text) {
    this.text = text;
  }

  /** The expanded words behind the last java command; empty when there is none. */
  List<Fragment> javaWords() {
    return javaWords;
  }

  /** Where something is done that cannot be followed. */
  NavigableSet<Integer> gaps() {
    return gaps;
  }

  void follow() {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int first = start;
      while (first < end && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      line(text.substring(first, end).stripTrailing(), first);
      start = end + 1;
    }
  }

  private void line(String line, int offset) {
    if (line.startsWith(":")) {
      debugging = line.regionMatches(true, 0, ":commandDebug", 0, 13) || line.equals(":debug");
    } else if (!debugging && !line.regionMatches(true, 0, "rem", 0, 3)) {
      command(line, offset, Reach.ALWAYS);
    }
  }

  private void command(String line, int offset, Reach reach) {
    String rest = line;
    int at = offset;
    Reach inside = reach;
    Matcher ifEmpty = IF_EMPTY.matcher(rest);
    for (int conditions = 0; ifEmpty.matches(); conditions++) {
      if (conditions == MOST_CONDITIONS) {
        gaps.add(offset);
        return;
      }
      inside = Reach.unlessSet(ifEmpty.group(1));
      at += ifEmpty.start(2);
      rest = ifEmpty.group(2);
      ifEmpty = IF_EMPTY.matcher(rest);
    }
    oneCommand(rest, at, inside);
  }

  private void oneCommand(String line, int offset, Reach reach) {
    Matcher conditional = IF.matcher(line);
    Matcher set = SET.matcher(line);
    Matcher java = JAVA.matcher(line);
    if (conditional.matches()) {
      boolean platform = ABOUT_PLATFORM.matcher(line).matches();
      boolean loop = line.regionMatches(true, 0, "for", 0, 3);
      Reach inside = platform ? Reach.NEVER : loop ? Reach.LOOP : Reach.UNDECIDED;
      command(conditional.group(1), offset + conditional.start(1), inside);
    } else if (set.matches()) {
      variables.assign(set.group(1), value(set.group(2), offset + set.start(2)), reach, offset);
    } else if (java.matches() && !line.contains(" -version")) {
      javaWords = unquoted(variables.expand(pieces(java.group(1), offset + java.start(1))));
    } else if (line.regionMatches(true, 0, "call ", 0, 5)) {
      gaps.add(offset);
    }
  }

  private static List<Fragment> value(String text, int offset) {
    if (text.contains("%~")) {
      return List.of(Fragment.command("", offset, false));
    }
    // In set "NAME=value" the last quote closes the first.
    boolean oddQuotes = text.chars().filter(c -> c == '"').count() % 2 == 1;
    boolean closes = oddQuotes && text.endsWith("\"");
    return pieces(closes ? text.substring(0, text.length() - 1) : text, offset);
  }

  /** Cuts at references; quotes stay, for they are part of the value of a variable. */
  private static List<Fragment> pieces(String line, int offset) {
    List<Fragment> pieces = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(line);
    int start = 0;
    while (reference.find()) {
      String before = line.substring(start, reference.start());
      pieces.add(Fragment.literal(before, offset + start, false));
      pieces.add(Fragment.reference(reference.group(1), offset + reference.start(), false));
      start = reference.end();
    }
    pieces.add(Fragment.literal(line.substring(start), offset + start, false));
    return pieces;
  }

  /** Takes the quotes out and marks what stands between them. */
  private static List<Fragment> unquoted(List<Fragment> fragments) {
    List<Fragment> pieces = new ArrayList<>();
    boolean quoted = false;
    for (Fragment fragment : fragments) {
      String text = fragment.text();
      int start = 0;
      for (int i = 0; fragment.isLiteral() && i < text.length(); i++) {
        if (text.charAt(i) == '"') {
          pieces.add(fragment.part(start, i).quotedAs(quoted));
          quoted = !quoted;
          start = i + 1;
        }
      }
      Fragment rest = fragment.isLiteral() ? fragment.part(start, text.length()) : fragment;
      pieces.add(rest.quotedAs(quoted));
    }
    return pieces;
  }
}

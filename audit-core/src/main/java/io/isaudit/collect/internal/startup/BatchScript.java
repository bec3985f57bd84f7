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

  private static final Pattern SET =
      Pattern.compile("(?is)@?set\\s+\"?([A-Za-z_]\\w*)=(.*?)\"?\\s*");
  private static final Pattern IF_EMPTY =
      Pattern.compile("(?is)if\\s+\"+%(\\w+)%\"+\\s*==\\s*\"\"+\\s*(.*)");
  private static final Pattern IF =
      Pattern.compile("(?is)(?:if|for)\\s.*?(set\\s+\"?([A-Za-z_]\\w*)=.*)");
  private static final Pattern ABOUT_PLATFORM = Pattern.compile("(?is)if\\s.*?(version|%OS%).*");
  private static final Pattern JAVA =
      Pattern.compile(
          "(?is)@?(?:\"[^\"]*\\\\java(?:\\.exe)?\"|%JAVACMD%|\"%JAVACMD%\"|java)\\s+(.*)");
  private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z_]\\w*)%");

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
    Matcher ifEmpty = IF_EMPTY.matcher(line);
    Matcher conditional = IF.matcher(line);
    Matcher set = SET.matcher(line);
    Matcher java = JAVA.matcher(line);
    if (ifEmpty.matches()) {
      command(ifEmpty.group(2), offset + ifEmpty.start(2), Reach.unlessSet(ifEmpty.group(1)));
    } else if (conditional.matches()) {
      boolean platform = ABOUT_PLATFORM.matcher(line).matches();
      boolean loop = line.regionMatches(true, 0, "for", 0, 3);
      Reach inside = platform ? Reach.NEVER : loop ? Reach.LOOP : Reach.UNDECIDED;
      command(conditional.group(1), offset + conditional.start(1), inside);
    } else if (set.matches()) {
      variables.assign(set.group(1), pieces(set.group(2), offset + set.start(2)), reach, offset);
    } else if (java.matches() && !line.contains(" -version")) {
      javaWords = variables.expand(pieces(java.group(1), offset + java.start(1)));
    } else if (line.regionMatches(true, 0, "call ", 0, 5)) {
      gaps.add(offset);
    }
  }

  /** Cuts at references and quotes; a quote stays out and protects the blanks behind it. */
  private static List<Fragment> pieces(String line, int offset) {
    List<Fragment> pieces = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    Matcher reference = REFERENCE.matcher(line);
    for (int i = 0; i <= line.length(); i++) {
      boolean quote = i < line.length() && line.charAt(i) == '"';
      boolean found = i < line.length() && reference.region(i, line.length()).lookingAt();
      if (quote || found || i == line.length()) {
        pieces.add(Fragment.literal(line.substring(start, i), offset + start, quoted));
        quoted ^= quote;
        start = i + 1;
      }
      if (found) {
        pieces.add(Fragment.reference(reference.group(1), offset + i, quoted));
        i = reference.end() - 1;
        start = i + 1;
      }
    }
    return pieces;
  }
}

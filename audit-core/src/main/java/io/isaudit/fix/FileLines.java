package io.isaudit.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a file with their endings, each with its number in the file as it was, so that what
 * changed needs no guessing.
 *
 * @param was the lines before any change
 * @param now the lines after it
 */
record FileLines(List<String> was, List<Line> now) {

  private static final int ADDED = -1;

  /**
   * @param origin index among the lines before any change, -1 of a line that is new
   */
  record Line(int origin, String text) {

    boolean isAdded() {
      return origin == ADDED;
    }
  }

  FileLines {
    was = List.copyOf(was);
    now = List.copyOf(now);
  }

  static FileLines of(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    List<Line> now = new ArrayList<>();
    lines.forEach(line -> now.add(new Line(now.size(), line)));
    return new FileLines(lines, now);
  }

  String text() {
    return now.stream().map(Line::text).collect(Collectors.joining());
  }

  /** The index of the line that an offset of the text lies in. */
  int lineAt(int offset) {
    int passed = 0;
    for (int i = 0; i < now.size(); i++) {
      passed += now.get(i).text().length();
      if (offset < passed) {
        return i;
      }
    }
    return now.size() - 1;
  }

  /** The offset of a line's first character. */
  int start(int line) {
    return now.subList(0, line).stream().mapToInt(each -> each.text().length()).sum();
  }

  String lineEnding() {
    return !was.isEmpty() && was.get(0).endsWith("\r\n") ? "\r\n" : "\n";
  }

  boolean endsWithLineFeed() {
    return now.isEmpty() || now.get(now.size() - 1).text().endsWith("\n");
  }

  FileLines replace(int line, String text) {
    List<Line> lines = new ArrayList<>(now);
    lines.set(line, new Line(lines.get(line).origin(), text));
    return new FileLines(was, lines);
  }

  FileLines remove(int line) {
    List<Line> lines = new ArrayList<>(now);
    lines.remove(line);
    return new FileLines(was, lines);
  }

  /** Puts lines before the one of this index; each without its ending. */
  FileLines insert(int line, List<String> texts) {
    List<Line> lines = new ArrayList<>(now);
    List<Line> more = texts.stream().map(text -> new Line(ADDED, text + lineEnding())).toList();
    lines.addAll(line, more);
    return new FileLines(was, lines);
  }
}

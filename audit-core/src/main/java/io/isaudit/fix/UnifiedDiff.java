package io.isaudit.fix;

import io.isaudit.fix.FileLines.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A unified diff without lines of context: what stands beside a change may be a secret. Its places
 * hold for exactly the file it was made from.
 */
final class UnifiedDiff {

  private final StringBuilder out = new StringBuilder();
  private final List<String> gone = new ArrayList<>();
  private final List<String> come = new ArrayList<>();
  private int was;
  private int now;

  private UnifiedDiff() {}

  /** The diff of a file by its path; empty when nothing changed. */
  static String of(String path, FileLines lines) {
    UnifiedDiff diff = new UnifiedDiff();
    for (Line line : lines.now()) {
      if (!line.isAdded()) {
        diff.goneUpTo(line.origin(), lines.was());
      }
      if (line.isAdded()) {
        diff.come.add(line.text());
      } else if (line.text().equals(lines.was().get(line.origin()))) {
        diff.flush();
        diff.was++;
        diff.now++;
      } else {
        diff.gone.add(lines.was().get(line.origin()));
        diff.come.add(line.text());
      }
    }
    diff.goneUpTo(lines.was().size(), lines.was());
    diff.flush();
    return diff.out.isEmpty() ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + diff.out;
  }

  private void goneUpTo(int line, List<String> lines) {
    while (was + gone.size() < line) {
      gone.add(lines.get(was + gone.size()));
    }
  }

  private void flush() {
    if (gone.isEmpty() && come.isEmpty()) {
      return;
    }
    out.append("@@ -").append(range(was, gone.size()));
    out.append(" +").append(range(now, come.size())).append(" @@\n");
    gone.forEach(line -> line('-', line));
    come.forEach(line -> line('+', line));
    was += gone.size();
    now += come.size();
    gone.clear();
    come.clear();
  }

  private static String range(int before, int count) {
    int first = count == 0 ? before : before + 1;
    return count == 1 ? Integer.toString(first) : first + "," + count;
  }

  private void line(char mark, String text) {
    out.append(mark).append(text);
    if (!text.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }
}

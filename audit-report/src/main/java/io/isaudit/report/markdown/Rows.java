package io.isaudit.report.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Adds lines up to a number of bytes. */
final class Rows {

  private final StringBuilder out;

  Rows(StringBuilder out) {
    this.out = out;
  }

  /** Adds as many whole lines as fit, in order, and returns how many. */
  int add(List<String> lines, int bytes) {
    int used = 0;
    int added = 0;
    for (String line : lines) {
      used += line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (used > bytes) {
        break;
      }
      out.append(line).append('\n');
      added++;
    }
    return added;
  }

  /** The same for a list, which ends with the number of those that did not fit. */
  void list(List<String> lines, int bytes) {
    int added = add(lines.stream().map(line -> "- " + line).toList(), bytes);
    if (added < lines.size()) {
      out.append("- and ").append(lines.size() - added).append(" more\n");
    }
  }
}

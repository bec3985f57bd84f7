package io.isaudit.result.diff;

import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import java.util.Optional;

/**
 * A finding as one result shows it, redacted as that result is.
 *
 * @param ruleVersion two of different versions can't be compared
 * @param disposition what was decided about it
 */
public record Seen(
    int ruleVersion,
    Disposition disposition,
    String reason,
    Optional<String> expected,
    Optional<String> actual,
    Optional<String> file,
    Optional<Integer> line,
    Optional<Integer> column) {

  static Seen of(RuleResult entry, ItemResult item) {
    return new Seen(
        entry.ruleVersion(),
        entry.disposition() == Disposition.ATTESTED ? entry.disposition() : item.disposition(),
        item.reason(),
        item.expected(),
        item.actual(),
        item.file(),
        item.line(),
        item.column());
  }

  /** The file and line; empty when there is none. */
  public Optional<String> place() {
    return file.map(name -> name + line.map(number -> ":" + number).orElse(""));
  }

  /** Whether only the place differs. */
  boolean isMoved(Seen later) {
    boolean same = actual.equals(later.actual) && expected.equals(later.expected);
    boolean stays =
        file.equals(later.file) && line.equals(later.line) && column.equals(later.column);
    return same && !stays;
  }
}

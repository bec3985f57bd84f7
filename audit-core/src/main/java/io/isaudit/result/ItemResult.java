package io.isaudit.result;

import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import java.util.Optional;

/**
 * The outcome for one item of a target.
 *
 * @param origin explicit, inferred, default or absent, when a setting was judged
 * @param file relative to the home of the node
 */
public record ItemResult(
    String item,
    Outcome outcome,
    Disposition disposition,
    String reason,
    Optional<String> note,
    String fingerprint,
    Optional<String> expected,
    Optional<String> actual,
    Optional<String> origin,
    Optional<String> file,
    Optional<Integer> line,
    Optional<Integer> column,
    Optional<Cap> cap) {

  /** An open finding: a failure that nobody settled. */
  public boolean isOpen() {
    return outcome == Outcome.FAIL && !disposition.isSettled();
  }
}

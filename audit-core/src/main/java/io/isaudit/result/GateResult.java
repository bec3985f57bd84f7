package io.isaudit.result;

import io.isaudit.rule.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Whether the gate was passed.
 *
 * @param condition the gate in words
 * @param failures one sentence for each part that failed; empty when passed
 * @param undecidedFrom the least severity of a rule that fails it when it could not be decided;
 *     empty when such rules are let through
 */
public record GateResult(
    boolean passed, String condition, List<String> failures, Optional<Severity> undecidedFrom) {

  public GateResult {
    failures = List.copyOf(failures);
  }

  /** Whether it fails on a rule of this severity that could not be decided. */
  public boolean stopsAtUndecided(Severity severity) {
    return undecidedFrom.filter(severity::isAtLeast).isPresent();
  }
}

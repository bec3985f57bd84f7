package io.isaudit.policy;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * When an audit counts as passed. Every part that is set has to hold.
 *
 * @param failOn the least severity of an open finding that fails it; never when empty
 * @param allowUnknown whether ERROR and UNKNOWN at that severity, and low coverage, are let through
 * @param minimumScore 0 to 100; a result without a score fails it
 * @param minimumCoverage percent of automated rules in scope that have to be decided; that of the
 *     score model when empty
 * @param waiverBudget how many findings may be waived at most
 * @param refusedWaivers fails on a waiver in one of these states
 */
public record Gate(
    Optional<Severity> failOn,
    boolean allowUnknown,
    Optional<BigDecimal> minimumScore,
    Optional<BigDecimal> minimumCoverage,
    Optional<Integer> waiverBudget,
    Set<WaiverState> refusedWaivers) {

  public Gate {
    refusedWaivers = Sorted.set(refusedWaivers);
  }

  /** A gate on severity alone. */
  public Gate(Optional<Severity> failOn, boolean allowUnknown) {
    this(failOn, allowUnknown, Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
  }

  /** Fails on an open finding of high severity or worse. */
  public static Gate standard() {
    return new Gate(Optional.of(Severity.HIGH), false);
  }

  public Gate failingOn(Optional<Severity> severity) {
    return new Gate(
        severity, allowUnknown, minimumScore, minimumCoverage, waiverBudget, refusedWaivers);
  }

  public Gate allowingUnknown() {
    return new Gate(failOn, true, minimumScore, minimumCoverage, waiverBudget, refusedWaivers);
  }
}

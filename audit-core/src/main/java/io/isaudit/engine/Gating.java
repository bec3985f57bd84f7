package io.isaudit.engine;

import io.isaudit.policy.Gate;
import io.isaudit.result.GateResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Judges the gate: which of its parts failed, one sentence each. */
final class Gating {

  private Gating() {}

  static GateResult judge(Gate gate, List<RuleResult> results, Scorecard scorecard) {
    if (gate.failOn().isEmpty()) {
      return new GateResult(true, "never fails", List.of());
    }
    Severity least = gate.failOn().get();
    List<String> failures = new ArrayList<>();
    long open =
        results.stream()
            .filter(result -> result.severity().isAtLeast(least) && result.isOpen())
            .count();
    if (open > 0) {
      failures.add(count(open, "open finding") + " of " + atLeast(least));
    }
    String condition = "fails on an open finding of " + atLeast(least);
    if (gate.allowUnknown()) {
      return new GateResult(
          failures.isEmpty(), condition + "; what could not be decided is let through", failures);
    }
    long undecided =
        results.stream()
            .filter(result -> result.severity().isAtLeast(least))
            .filter(result -> isUndecided(result.acceptedOutcome()))
            .map(RuleResult::rule)
            .distinct()
            .count();
    if (undecided > 0) {
      failures.add(count(undecided, "rule") + " of " + atLeast(least) + " could not be decided");
    }
    if (results.stream().noneMatch(result -> result.effectiveOutcome().isDecided())) {
      failures.add("no rule was decided");
    }
    BigDecimal needed = scorecard.model().leastCoverage();
    if (scorecard.coverage().filter(found -> found.compareTo(needed) < 0).isPresent()) {
      failures.add(
          "coverage is "
              + scorecard.coverage().get().toPlainString()
              + " %, less than "
              + needed.toPlainString()
              + " %");
    }
    return new GateResult(
        failures.isEmpty(),
        condition
            + ", on one that could not be decided, and on coverage under "
            + needed.toPlainString()
            + " %",
        failures);
  }

  private static boolean isUndecided(Outcome outcome) {
    return outcome == Outcome.ERROR || outcome == Outcome.UNKNOWN;
  }

  private static String atLeast(Severity least) {
    return least == Severity.CRITICAL ? "critical severity" : least.word() + " severity or worse";
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}

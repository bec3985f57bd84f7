package io.isaudit.engine;

import io.isaudit.policy.Gate;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.Disposition;
import io.isaudit.result.GateResult;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Judges the gate: which of its parts failed, one sentence each. */
final class Gating {

  /** A false positive is settled by a waiver as well. */
  private static final Set<Disposition> BY_WAIVER =
      EnumSet.of(Disposition.WAIVED, Disposition.FALSE_POSITIVE);

  private final Gate gate;
  private final List<RuleResult> results;
  private final Scorecard scorecard;
  private final List<WaiverReport> waivers;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  Gating(Gate gate, List<RuleResult> results, Scorecard scorecard, List<WaiverReport> waivers) {
    this.gate = gate;
    this.results = results;
    this.scorecard = scorecard;
    this.waivers = waivers;
  }

  GateResult judge() {
    gate.failOn().ifPresent(this::severity);
    if (gate.failOn().isPresent() || gate.minimumCoverage().isPresent()) {
      coverage();
    }
    gate.minimumScore().ifPresent(this::score);
    gate.waiverBudget().ifPresent(this::budget);
    gate.refusedWaivers().forEach(this::refuse);
    if (conditions.isEmpty()) {
      return new GateResult(true, "never fails", List.of(), Optional.empty());
    }
    String tail = gate.allowUnknown() ? "; what could not be decided is let through" : "";
    return new GateResult(
        failures.isEmpty(),
        "fails " + enumerated() + tail,
        failures,
        gate.allowUnknown() ? Optional.empty() : gate.failOn());
  }

  private String enumerated() {
    int last = conditions.size() - 1;
    return last < 1
        ? conditions.get(0)
        : String.join(", ", conditions.subList(0, last))
            + (last > 1 ? "," : "")
            + " and "
            + conditions.get(last);
  }

  private void severity(Severity least) {
    conditions.add("on an open finding of " + atLeast(least));
    long open = count(least, RuleResult::isOpen);
    if (open > 0) {
      failures.add(count(open, "open finding") + " of " + atLeast(least));
    }
    if (gate.allowUnknown()) {
      return;
    }
    conditions.add("on one that could not be decided");
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
  }

  private long count(Severity least, Predicate<RuleResult> which) {
    return results.stream()
        .filter(result -> result.severity().isAtLeast(least))
        .filter(which)
        .count();
  }

  private void coverage() {
    if (gate.allowUnknown() && gate.minimumCoverage().isEmpty()) {
      return;
    }
    BigDecimal needed = gate.minimumCoverage().orElse(scorecard.model().leastCoverage());
    conditions.add("on coverage under " + needed.toPlainString() + " %");
    Optional<BigDecimal> found = scorecard.coverage();
    boolean demanded = gate.minimumCoverage().isPresent();
    if (found.isEmpty() && demanded) {
      failures.add("there is no coverage, for no automated rule was in scope");
    }
    found
        .filter(percent -> percent.compareTo(needed) < 0)
        .ifPresent(
            percent ->
                failures.add(
                    "coverage is "
                        + percent.toPlainString()
                        + " %, less than "
                        + needed.toPlainString()
                        + " %"));
  }

  private void score(BigDecimal least) {
    conditions.add("on a score under " + least.toPlainString());
    if (scorecard.score().isEmpty()) {
      failures.add("there is no score");
    }
    scorecard
        .score()
        .filter(score -> score.compareTo(least) < 0)
        .ifPresent(
            score ->
                failures.add(
                    "the score is "
                        + score.toPlainString()
                        + ", less than "
                        + least.toPlainString()));
  }

  private void budget(int most) {
    conditions.add("on more than " + count(most, "waived finding"));
    long waived =
        results.stream()
            .flatMap(result -> result.items().stream())
            .filter(item -> BY_WAIVER.contains(item.disposition()))
            .count();
    if (waived > most) {
      failures.add(count(waived, "finding") + " waived, " + most + " allowed");
    }
  }

  private void refuse(WaiverState state) {
    conditions.add("on a waiver that is " + state.word());
    long found = waivers.stream().filter(waiver -> waiver.states().contains(state)).count();
    if (found > 0) {
      failures.add(count(found, "waiver") + ": " + state.words());
    }
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

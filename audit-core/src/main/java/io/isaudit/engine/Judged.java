package io.isaudit.engine;

import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import java.util.List;

/**
 * A rule with its results on all targets, as a score counts it: once.
 *
 * @param worst the result that stands for all
 */
record Judged(Rule rule, List<RuleResult> targets, RuleResult worst) {

  /**
   * A rule with its results.
   *
   * @param targets not empty
   */
  static Judged of(Rule rule, List<RuleResult> targets) {
    return new Judged(rule, targets, worst(targets));
  }

  private static RuleResult worst(List<RuleResult> targets) {
    RuleResult worst = targets.get(0);
    for (int i = 1; i < targets.size(); i++) {
      RuleResult target = targets.get(i);
      if (target.effectiveOutcome().compareTo(worst.effectiveOutcome()) < 0) {
        worst = target;
      }
    }
    return worst;
  }

  Outcome outcome() {
    return worst.effectiveOutcome();
  }

  Severity severity() {
    return worst.severity();
  }

  /** The worst outcome when settled findings count as passed. */
  Outcome accepted() {
    Outcome accepted = Outcome.NOT_SELECTED;
    for (RuleResult target : targets) {
      Outcome outcome = target.acceptedOutcome();
      accepted = outcome.compareTo(accepted) < 0 ? outcome : accepted;
    }
    return accepted;
  }

  /** Whether a grade may not be given without knowing this. */
  boolean leavesTheGradeOpen() {
    boolean mayCap = !rule.caps().isEmpty();
    boolean decisive = severity() == Severity.CRITICAL || mayCap;
    return (decisive && isUndecided(outcome())) || (mayCap && mayHideACap());
  }

  /** Whether a failure without a cap stands before something undecided that may have one. */
  private boolean mayHideACap() {
    boolean undecided = false;
    for (RuleResult target : targets) {
      for (ItemResult item : target.items()) {
        if (capsTheGrade(item)) {
          return false;
        }
        undecided |= isUndecided(item.outcome());
      }
    }
    return undecided;
  }

  static boolean capsTheGrade(ItemResult item) {
    return item.outcome() == Outcome.FAIL && item.cap().isPresent();
  }

  private static boolean isUndecided(Outcome outcome) {
    return outcome == Outcome.ERROR || outcome == Outcome.UNKNOWN;
  }
}

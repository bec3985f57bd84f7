package io.isaudit.report.model;

import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.List;

/** The part of a report that a rule stands in; each rule stands in one, the first that fits. */
public enum Section {
  /** Failed on a target, and nobody settled it. */
  FINDINGS,
  /** Unknown, or the audit itself failed. */
  UNDECIDED,
  /** Waits for a person's answer. */
  QUESTIONS,
  /** Failed, and waived, contested or known from a baseline on every such target. */
  SETTLED,
  PASSED,
  INFORMATIONAL,
  NOT_APPLICABLE,
  NOT_SELECTED;

  static Section of(List<RuleResult> targets) {
    boolean settled = false;
    Outcome worst = Outcome.NOT_SELECTED;
    for (RuleResult target : targets) {
      if (target.isOpen()) {
        return FINDINGS;
      }
      if (target.effectiveOutcome() == Outcome.FAIL) {
        settled = true;
      } else if (target.effectiveOutcome().compareTo(worst) < 0) {
        worst = target.effectiveOutcome();
      }
    }
    return switch (worst) {
      case FAIL, ERROR, UNKNOWN -> UNDECIDED;
      case MANUAL -> QUESTIONS;
      case PASS -> settled ? SETTLED : PASSED;
      case INFORMATIONAL -> settled ? SETTLED : INFORMATIONAL;
      case NOT_APPLICABLE -> settled ? SETTLED : NOT_APPLICABLE;
      case NOT_SELECTED -> settled ? SETTLED : NOT_SELECTED;
    };
  }

  /** Whether its rules are shown with their prose. */
  boolean hasProse() {
    return compareTo(SETTLED) <= 0;
  }
}

package io.isaudit.report.junitxml;

import io.isaudit.report.model.DecisionWords;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.JUnit;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Target.TargetKind;
import java.util.List;

/**
 * One test case.
 *
 * @param kind the element that it holds: failure, error or skipped; empty when it succeeded
 * @param type the severity, for a failure or an error
 * @param message one line
 * @param text all that a reader needs to put it right
 */
record TestCase(
    String chapter, String name, String kind, String type, String message, String text) {

  static final String FAILURE = "failure";
  static final String ERROR = "error";
  static final String SKIPPED = "skipped";

  static TestCase of(ReportModel model, RuleEntry entry, RuleResult target) {
    Standing standing = Standing.accepting(target);
    String kind = kind(model, target, standing.junit());
    String decided = String.join("; ", DecisionWords.of(model.decisions(), target));
    String message = VisibleText.of(words(standing) + ": " + reason(target));
    return new TestCase(
        entry.rule().chapter(),
        name(target),
        kind,
        entry.severity().word(),
        kind.equals(SKIPPED) && !decided.isEmpty()
            ? message + " [" + VisibleText.of(decided) + "]"
            : message,
        kind.equals(SKIPPED) ? "" : CaseText.of(entry, target, decided));
  }

  /** The target stands in it even where there is only one: names may not change with a second. */
  private static String name(RuleResult target) {
    String name = target.rule() + " \u00B7 " + VisibleText.of(target.title());
    return target.target().kind() == TargetKind.DEPLOYMENT
        ? name
        : name + " \u00B7 " + VisibleText.of(Words.of(target.target()));
  }

  /** Of what could not be decided behind a settled failure, or of the entry. */
  private static String reason(RuleResult target) {
    return target.items().stream()
        .filter(item -> target.acceptedOutcome() != target.effectiveOutcome())
        .filter(item -> item.outcome() == target.acceptedOutcome())
        .map(ItemResult::reason)
        .findFirst()
        .orElse(target.reason());
  }

  private static String kind(ReportModel model, RuleResult target, JUnit junit) {
    return switch (junit) {
      case SUCCESS -> "";
      case FAILURE -> FAILURE;
      case ERROR -> ERROR;
      case SKIPPED -> SKIPPED;
      case ERROR_AT_GATE -> model.gate().stopsAtUndecided(target.severity()) ? ERROR : SKIPPED;
      case OMITTED -> throw new IllegalArgumentException("no test case of " + target.rule());
    };
  }

  private static String words(Standing standing) {
    return switch (standing) {
      case PASS -> "passed";
      case FAIL -> "failed";
      case ERROR -> "the audit failed";
      case UNKNOWN -> "could not be decided";
      case NOT_APPLICABLE -> "not applicable";
      case MANUAL -> "nobody has answered";
      case INFORMATIONAL -> "informational";
      case NOT_SELECTED -> "not selected";
      case ATTESTED_MET -> "attested";
      case ATTESTED_NOT_MET -> "attested as not met";
      case WAIVED -> "accepted risk";
      case WAIVER_EXPIRED -> "failed, and its waiver has expired";
      case FALSE_POSITIVE -> "false positive";
      case BASELINED -> "in the baseline";
    };
  }

  boolean stops() {
    return kind.equals(FAILURE) || kind.equals(ERROR);
  }

  /** For a gate that fails by a figure, where no test case would tell. */
  static TestCase gate(String condition, List<String> failures) {
    return new TestCase(
        "gate",
        "The gate",
        FAILURE,
        "gate",
        VisibleText.of("the gate was not passed: " + String.join("; ", failures)),
        VisibleText.of("It " + condition + "."));
  }
}

package io.isaudit.junit;

import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertions;

/**
 * AssertJ on the result of an audit.
 *
 * <pre>{@code
 * assertThat(result)
 *     .hasNoFindingsAtOrAbove(HIGH)
 *     .hasScoreAtLeast(90)
 *     .rule("keystores/expiry").isPassed();
 * }</pre>
 *
 * <p>A finding is an open failure. A rule that could not be decided is none, so assert the gate as
 * well, or the rules that matter.
 */
public final class IsAuditAssertions {

  private IsAuditAssertions() {}

  public static ResultAssert assertThat(AuditResult result) {
    return new ResultAssert(result);
  }

  /** Makes all assertions and reports those that failed together. */
  public static void assertSoftly(Consumer<Softly> assertions) {
    Softly softly = new Softly();
    assertions.accept(softly);
    softly.assertAll();
  }

  /** AssertJ's soft assertions, for results as well. */
  public static class Softly extends SoftAssertions {

    public ResultAssert assertThat(AuditResult result) {
      ResultAssert soft = proxy(ResultAssert.class, AuditResult.class, result);
      soft.rules = entries -> soft(entries);
      return soft;
    }

    private RuleAssert soft(Entries entries) {
      RuleAssert soft = proxy(RuleAssert.class, Entries.class, entries);
      soft.rules = other -> soft(other);
      return soft;
    }
  }

  /** What a result says about one rule. */
  public record Entries(AuditResult result, RuleId rule) {

    List<RuleResult> all() {
      return result.results().stream().filter(entry -> entry.rule().equals(rule)).toList();
    }

    @Override
    public String toString() {
      return rule.toString();
    }
  }

  /** Assertions on a whole result. */
  public static class ResultAssert extends AbstractAssert<ResultAssert, AuditResult> {

    private Function<Entries, RuleAssert> rules = RuleAssert::new;

    public ResultAssert(AuditResult actual) {
      super(actual, ResultAssert.class);
    }

    public ResultAssert hasNoFindingsAtOrAbove(Severity least) {
      isNotNull();
      List<RuleResult> findings =
          actual.openFindings().filter(entry -> entry.severity().isAtLeast(least)).toList();
      if (!findings.isEmpty()) {
        failWithMessage(
            "%s",
            "expected no finding at or above "
                + least.word()
                + " but there are:"
                + lines(findings));
      }
      return this;
    }

    public ResultAssert hasScoreAtLeast(double least) {
      isNotNull();
      BigDecimal needed = BigDecimal.valueOf(least);
      if (actual.scorecard().score().filter(score -> score.compareTo(needed) >= 0).isEmpty()) {
        String found = actual.scorecard().score().map(BigDecimal::toPlainString).orElse("none");
        failWithMessage("%s", "expected a score of at least " + needed + " but it is " + found);
      }
      return this;
    }

    /** Passes when the command line would exit with 0. */
    public ResultAssert passesItsGate() {
      isNotNull();
      if (actual.results().stream().noneMatch(entry -> entry.effectiveOutcome().isDecided())) {
        failWithMessage("no rule was decided");
      }
      if (!actual.gate().passed()) {
        failWithMessage("%s", "the gate was not passed: " + actual.gate().failures());
      }
      return this;
    }

    /** Goes on with one rule, {@code chapter/slug}; one that does not exist fails later. */
    public RuleAssert rule(String id) {
      return rules.apply(new Entries(actual, RuleId.of(id)));
    }
  }

  /** Assertions on a rule; of several targets the worst counts. */
  public static class RuleAssert extends AbstractAssert<RuleAssert, Entries> {

    private Function<Entries, RuleAssert> rules = RuleAssert::new;

    public RuleAssert(Entries actual) {
      super(actual, RuleAssert.class);
    }

    public RuleAssert isPassed() {
      return hasOutcome(Outcome.PASS);
    }

    public RuleAssert isFailed() {
      return hasOutcome(Outcome.FAIL);
    }

    public RuleAssert isUnknown() {
      return hasOutcome(Outcome.UNKNOWN);
    }

    public RuleAssert isNotApplicable() {
      return hasOutcome(Outcome.NOT_APPLICABLE);
    }

    public RuleAssert isNotSelected() {
      return hasOutcome(Outcome.NOT_SELECTED);
    }

    /** Compares with the outcome after attestations; a waived failure is still a failure. */
    public RuleAssert hasOutcome(Outcome expected) {
      List<RuleResult> entries = entries();
      if (!entries.isEmpty()) {
        Outcome found =
            Outcome.worstOf(entries.stream().map(RuleResult::effectiveOutcome).toList());
        if (found != expected) {
          failWithMessage(
              "%s", "expected " + actual + " to be " + expected.word() + " but:" + lines(entries));
        }
      }
      return this;
    }

    /** Asserts that every entry was settled, or not, in this way. */
    public RuleAssert hasDisposition(Disposition expected) {
      List<RuleResult> entries = entries();
      if (entries.stream().anyMatch(entry -> entry.disposition() != expected)) {
        failWithMessage(
            "%s", "expected " + actual + " to be " + expected + " but:" + lines(entries));
      }
      return this;
    }

    /** Goes on with another rule of the same result. */
    public RuleAssert rule(String id) {
      return rules.apply(new Entries(actual.result(), RuleId.of(id)));
    }

    private List<RuleResult> entries() {
      List<RuleResult> entries = actual.all();
      if (entries.isEmpty()) {
        failWithMessage("%s", "there is no rule " + actual);
      }
      return entries;
    }
  }

  private static String lines(List<RuleResult> entries) {
    return entries.stream()
        .map(
            entry ->
                System.lineSeparator()
                    + FailureText.plain(
                        "  "
                            + entry.rule()
                            + " on "
                            + entry.target()
                            + " is "
                            + entry.effectiveOutcome().word()
                            + ": "
                            + entry.reason()))
        .collect(Collectors.joining());
  }
}

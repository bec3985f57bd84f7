package io.isaudit.junit;

import static io.isaudit.junit.IsAuditAssertions.assertSoftly;
import static io.isaudit.junit.IsAuditAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.IsAudit;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.RuleSelector;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IsAuditAssertionsTest {

  private final AuditResult result =
      IsAudit.withBooks(Clock.fixed(DemoBook.CLOCK, ZoneOffset.UTC), List.of(new DemoBook()))
          .evaluate(DemoBook.nodes("node1"), Policy.standard());

  @Test
  void what_holds_is_asserted_in_one_sentence() {
    assertThat(result)
        .hasNoFindingsAtOrAbove(Severity.HIGH)
        .hasScoreAtLeast(36.4)
        .rule("demo/pass")
        .isPassed()
        .hasDisposition(Disposition.NONE)
        .rule("demo/fail")
        .isFailed()
        .rule("demo/unknown-low")
        .isUnknown()
        .rule("demo/not-applicable")
        .isNotApplicable()
        .rule("demo/out-of-scope")
        .isNotSelected()
        .rule("demo/error")
        .hasOutcome(Outcome.ERROR);
  }

  @Test
  void a_gate_that_was_passed_is_no_failure() {
    AuditResult passed =
        IsAudit.withBooks(Clock.fixed(DemoBook.CLOCK, ZoneOffset.UTC), List.of(new DemoBook()))
            .evaluate(
                DemoBook.nodes("node1"),
                Policy.standard().selecting(List.of(new RuleSelector("demo/pass"))));

    assertThat(passed).passesItsGate().rule("demo/pass").isPassed();
  }

  @Test
  void a_gate_that_never_fails_is_not_passed_by_an_audit_that_decided_nothing() {
    AuditResult undecided =
        IsAudit.withBooks(Clock.fixed(DemoBook.CLOCK, ZoneOffset.UTC), List.of(new DemoBook()))
            .evaluate(
                DemoBook.nodes("node1"),
                Policy.standard()
                    .selecting(List.of(new RuleSelector("demo/unknown-low")))
                    .gatedBy(Gate.standard().failingOn(Optional.empty())));

    assertThat(undecided.gate().passed()).isTrue();
    fails(() -> assertThat(undecided).passesItsGate()).contains("no rule was decided");
  }

  @Test
  void what_does_not_hold_says_why() {
    fails(() -> assertThat(result).hasNoFindingsAtOrAbove(Severity.MEDIUM))
        .contains("no finding at or above medium")
        .contains("demo/fail on node node1 is fail: door.open should be false but is true");
    fails(() -> assertThat(result).hasScoreAtLeast(36.5)).contains("36.5 but it is 36.4");
    fails(() -> assertThat(result).passesItsGate()).contains("could not be decided");
    fails(() -> assertThat(result).rule("demo/pass").isFailed()).contains("demo/pass to be fail");
    fails(() -> assertThat(result).rule("demo/fail").isPassed()).contains("is fail: door.open");
    fails(() -> assertThat(result).rule("demo/pass").isUnknown()).contains("to be unknown");
    fails(() -> assertThat(result).rule("demo/pass").isNotApplicable()).contains("not-applicable");
    fails(() -> assertThat(result).rule("demo/pass").isNotSelected()).contains("not-selected");
    fails(() -> assertThat(result).rule("demo/fail").hasDisposition(Disposition.WAIVED))
        .contains("to be WAIVED");
    fails(() -> assertThat(result).rule("demo/typo").isPassed()).contains("no rule demo/typo");
  }

  private static org.assertj.core.api.AbstractStringAssert<?> fails(ThrowingCallable what) {
    return assertThat(org.assertj.core.api.Assertions.catchThrowable(what))
        .isInstanceOf(AssertionError.class)
        .message();
  }

  @Test
  void soft_assertions_report_all_that_failed() {
    assertThatThrownBy(
            () ->
                assertSoftly(
                    softly -> {
                      softly
                          .assertThat(result)
                          .hasScoreAtLeast(99)
                          .hasNoFindingsAtOrAbove(Severity.LOW)
                          .rule("demo/fail")
                          .isPassed()
                          .rule("demo/typo")
                          .isPassed()
                          .rule("demo/pass")
                          .isPassed();
                      softly.assertThat(1).isEqualTo(2);
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("5 failures")
        .hasMessageContaining("a score of at least 99")
        .hasMessageContaining("no finding at or above low")
        .hasMessageContaining("demo/fail to be pass")
        .hasMessageContaining("no rule demo/typo");
  }

  @Test
  void soft_assertions_that_hold_are_silent() {
    assertSoftly(softly -> softly.assertThat(result).rule("demo/pass").isPassed());
  }
}

package io.isaudit.report.model;

import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.policy.WaiverState;
import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.report.SamplePolicy;
import io.isaudit.report.SampleResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionsTest {

  private final Decisions decisions = new Decisions(SamplePolicy.report());

  @Test
  void a_waiver_that_somebody_should_look_at_is_told_apart() {
    assertThat(decisions.rottingWaivers())
        .extracting(w -> w.rule().slug())
        .containsExactly("hostname", "legacy-mode");
    assertThat(decisions.soundWaivers())
        .extracting(w -> w.rule().slug())
        .containsExactly("plain-ldap");
    assertThat(decisions.rottingStates())
        .isEqualTo(
            Map.of(
                WaiverState.EXPIRED, 1,
                WaiverState.UNUSED, 1,
                WaiverState.EXPIRES_SOON, 1,
                WaiverState.STALE, 1));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_USE", "NOT_JUDGED"})
  void a_waiver_in_use_or_of_a_rule_that_was_not_decided_is_sound(WaiverState state) {
    assertThat(Decisions.isSound(state)).isTrue();
  }

  @Test
  void a_finding_knows_the_waiver_that_settles_it() {
    RuleResult ldap = target("userstores/plain-ldap");

    assertThat(decisions.waiversOf(ldap))
        .extracting(WaiverReport::reason)
        .containsExactly("the directory stands on the same host");
  }

  @Test
  void a_finding_knows_the_waiver_that_settled_it_until_it_expired() {
    assertThat(decisions.waiversOf(target("server/hostname")))
        .extracting(WaiverReport::reason)
        .containsExactly("the name comes with the next certificate");
  }

  @Test
  void an_expired_waiver_of_another_node_is_not_that_of_a_finding() {
    Results other =
        results()
            .add(
                entry("server/hostname", HIGH, Outcome.FAIL)
                    .on(NODE_2)
                    .disposed(Disposition.WAIVER_EXPIRED)
                    .item("server.hostname", "is localhost", "localhost", "be another"));

    assertThat(decisions.waiversOf(other.build().results().get(0))).isEmpty();
  }

  @Test
  void an_answer_that_does_not_count_is_not_shown_beside_its_question() {
    assertThat(decisions.answersTo(RuleId.of("deployment/internal-nodes"))).isEmpty();
    assertThat(decisions.answersTo(RuleId.of("maintenance/backups"))).hasSize(1);
  }

  @Test
  void rules_as_they_are_shipped_are_the_standard_audit() {
    assertThat(decisions.isStandard()).isFalse();
    assertThat(ReportModel.of(results().build(), Pages.none()).decisions().isStandard()).isTrue();
  }

  private static RuleResult target(String rule) {
    List<RuleResult> results = SampleResult.result().results();
    return results.stream().filter(r -> r.rule().equals(RuleId.of(rule))).findFirst().orElseThrow();
  }
}

package io.isaudit.report.model;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.NOT_SELECTED;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.report.SamplePolicy;
import io.isaudit.result.Disposition;
import org.junit.jupiter.api.Test;

class RuleStandingTest {

  @Test
  void an_open_failure_counts_before_a_settled_one() {
    Results.Entry waived = entry("web/a", HIGH, FAIL).on(NODE_1).disposed(Disposition.WAIVED);

    assertThat(standing(waived, entry("web/a", HIGH, PASS).on(NODE_2))).isEqualTo(Standing.WAIVED);
    assertThat(standing(waived, entry("web/a", HIGH, FAIL).on(NODE_2))).isEqualTo(Standing.FAIL);
  }

  @Test
  void a_rule_that_one_target_was_left_out_of_stands_as_on_the_others() {
    assertThat(
            standing(
                entry("web/a", HIGH, NOT_SELECTED).on(NODE_1),
                entry("web/a", HIGH, PASS).on(NODE_2)))
        .isEqualTo(Standing.PASS);
  }

  @Test
  void a_decision_is_one_sentence() {
    assertThat(SamplePolicy.report().waivers())
        .extracting(DecisionSentences::of)
        .startsWith(
            "Accepted risk until 2026-06-30, owner Security Office, approved by CISO, ticket"
                + " SEC-41: the directory stands on the same host",
            "Waiver expired on 2025-12-31, owner Security Office, approved by CISO, ticket SEC-41:"
                + " the name comes with the next certificate");
    assertThat(SamplePolicy.report().attestations())
        .extracting(DecisionSentences::of)
        .contains(
            "Answer against the evidence of D. Silva, 2025-01-15, it is so: All of it, says"
                + " maintenance/backups (evidence: runbook 12; valid until 2027-01-15)");
  }

  private static Standing standing(Results.Entry one, Results.Entry other) {
    ReportModel model = ReportModel.of(results().add(one).add(other).build(), Pages.none());
    return Standing.of(model.everyRule().get(0));
  }
}

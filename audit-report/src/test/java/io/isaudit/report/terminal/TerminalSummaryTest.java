package io.isaudit.report.terminal;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.report.model.ReportModel;
import io.isaudit.result.PolicyReport;
import io.isaudit.rule.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalSummaryTest {

  private final TerminalSummary summary = new TerminalSummary();

  @Test
  void the_summary_tells_grade_gate_findings_and_what_is_missing() {
    String text = summary.render(sample(), false);

    assertThat(text)
        .isEqualTo(
            """
            Grade E, 48.0 of 100
              an open critical finding holds the grade at C
            Coverage  89.5 %; 23 of 26 rules in scope
            Attested  0 of 2 answered
            Profile   northwind, not the standard audit:
                        not judged: server/mail-* (this deployment sends no mail)
                        the gate fails on critical findings only
            Gate      not passed; it fails on an open finding of high severity or worse
                        4 open findings of high severity or worse
            Waivers   3 waivers
                        1 expires soon
                        1 expired
                        1 covers nothing that fails
                        1 was given for another version of the rule
            Baseline  12 findings, taken 2026-01-01 (30 days old); 9 still open, 2 gone, 1 found by another version of the rule
                        'is-audit baseline --update' takes out what is gone
            Rules     9 failed, 1 audit error, 1 unknown, 2 questions, 8 passed, 1 informational, 1 not applicable, 3 not selected

            8 open findings
              critical  The super admin has a password of its own
                        accounts/admin-password, node1: repository/conf/deployment.toml:8 and 1 more target
              high      No datasource uses a shipped or sample password
                        databases/default-password, node1: identity_db
              high      Only forward-secret AEAD cipher suites are offered
                        transport/cipher-suites, node1: ciphers
              high      Cross-origin calls are limited to known sites
                        web/cors-any-origin, node1: repository/conf/deployment.toml:41
              medium    Expired sessions are removed from the database
                        cleanup/session-rows, database identity_db: IDN_AUTH_SESSION_STORE
              medium    The heap is at least 2 GB
                        jvm/heap, node1: bin/wso2server.sh:301
              low       The audit log is kept for a year
                        logging/audit-log, node1: repository/conf/log4j2.properties:77
              low       The host name is not localhost
                        server/hostname, node1: repository/conf/deployment.toml:2

            2 rules could not be decided; the report says what was missing
            2 questions for a person; answer them in the policy file

            Not asked for:
              host (14 rules): use --host on the machine of the node
              endpoint-external (31 rules): give --url with the public address, and --vantage external, from outside the network
              logs (9 rules): use --logs, and --logs-dir where they lie elsewhere
            """);
    assertThat(text.lines().count()).isLessThanOrEqualTo(50);
  }

  @Test
  void colours_add_nothing_but_colours() {
    String coloured = summary.render(sample(), true);

    assertThat(coloured).contains("\u001B[1;31mcritical\u001B[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(summary.render(sample(), false));
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void text_of_the_target_cannot_reach_the_terminal(String payload) {
    ReportModel model =
        model(
            results()
                .notGraded(payload)
                .cap(payload)
                .policy(
                    new PolicyReport(
                        payload, List.of(payload), List.of(), Optional.empty(), List.of()))
                .add(
                    entry("web/a", HIGH, Outcome.FAIL)
                        .title(payload)
                        .setting(payload, payload, payload, payload, 1)));

    assertThat(summary.render(model, false)).matches("[ -~\n]*").hasLineCount(13);
    assertThat(summary.render(model, true).replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(summary.render(model, false));
  }

  @Test
  void many_deviations_are_cut_with_a_count() {
    List<String> many = IntStream.range(10, 40).mapToObj(i -> "point " + i).toList();
    Results results =
        results().policy(new PolicyReport("own", many, List.of(), Optional.empty(), List.of()));

    assertThat(summary.render(model(results), false))
        .contains("Profile   own, not the standard audit:", "point 14", "and 25 more points")
        .doesNotContain("point 15");
  }

  @Test
  void many_findings_are_cut_with_a_count() {
    Results many = results();
    for (int i = 0; i < 60; i++) {
      many.add(entry("web/rule" + i, HIGH, Outcome.FAIL));
    }

    String text = summary.render(model(many), false);

    assertThat(text).contains("60 open findings", "and 50 more");
    assertThat(text.lines().count()).isLessThanOrEqualTo(40);
  }

  @Test
  void an_empty_result_claims_nothing() {
    assertThat(summary.render(model(results()), false))
        .startsWith("Not graded, no score\nCoverage  none; 0 of 0 rules in scope\n");
  }

  private static ReportModel sample() {
    return ReportModel.of(SampleResult.result(), SampleResult.pages());
  }

  private static ReportModel model(Results results) {
    return ReportModel.of(results.build(), Pages.none());
  }
}

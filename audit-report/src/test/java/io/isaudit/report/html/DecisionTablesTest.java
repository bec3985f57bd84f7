package io.isaudit.report.html;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.Pages;
import io.isaudit.report.SamplePolicy;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.rule.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DecisionTablesTest {

  private final Document sample =
      HtmlRendererTest.parse(SampleResult.result(), SampleResult.pages());

  @Test
  void whoever_opens_the_page_sees_that_it_was_not_the_standard_audit() {
    assertThat(sample.select(".mast .departures").text())
        .startsWith("Not the standard audit. The profile northwind")
        .contains("server/mail-* (this deployment sends no mail)")
        .contains("the gate fails on critical findings only");
  }

  @Test
  void the_standard_audit_says_that_nothing_was_changed_or_waived() {
    Document page =
        HtmlRendererTest.parse(
            results().add(entry("web/a", HIGH, Outcome.PASS)).build(), Pages.none());

    assertThat(page.select(".departures")).isEmpty();
    assertThat(page.select("#decisions").text())
        .isEqualTo(
            "Decisions Profile production: the rules and the gate are those that are shipped."
                + " No finding is waived, and there is no baseline.");
  }

  @Test
  void many_deviations_are_cut_in_the_head_and_complete_in_their_section() {
    List<String> many = IntStream.range(10, 40).mapToObj(i -> "point " + i).toList();
    Document page =
        HtmlRendererTest.parse(
            results()
                .policy(new PolicyReport("own", many, List.of(), Optional.empty(), List.of()))
                .build(),
            Pages.none());

    assertThat(page.select(".departures li").eachText()).hasSize(7).endsWith("and 24 more");
    assertThat(page.select("#decisions li").eachText()).isEqualTo(many);
  }

  @Test
  void every_waiver_tells_all_that_was_decided_and_its_state_in_words() {
    for (WaiverReport waiver : SamplePolicy.report().waivers()) {
      String row =
          sample
              .select("#decisions .decided tr:has(a[href=#" + Part.anchorOf(waiver.rule()) + "])")
              .text();
      assertThat(row)
          .contains(waiver.rule().toString(), waiver.target(), waiver.reason(), waiver.owner())
          .contains("accepted risk", "CISO", "SEC-41", waiver.expires().toString());
      waiver.states().forEach(state -> assertThat(row).contains(state.words()));
    }
    assertThat(sample.select("#decisions caption").eachText())
        .startsWith("2 waivers need a look", "1 waiver without trouble");
    assertThat(sample.select("#decisions strong.look").eachText())
        .contains("expired", "covers nothing that fails", "expires soon")
        .doesNotContain("in use");
  }

  @Test
  void the_baseline_tells_its_age_and_what_can_be_taken_out() {
    assertThat(sample.select("#decisions").text())
        .contains(
            "12 findings, taken 2026-01-01 (30 days old); 9 still open, 2 gone,"
                + " 1 found by another version of the rule;"
                + " take these out with is-audit baseline --update.");
  }

  @Test
  void answers_that_do_not_count_come_first() {
    assertThat(sample.select("#decisions").text())
        .contains("0 of 2 questions answered", "2 answers do not count")
        .contains("is no longer valid", "is contradicted by evidence", "runbook 12");
  }

  @Test
  void a_card_says_who_waived_it_why_and_until_when() {
    assertThat(sample.select("#userstores--plain-ldap .decision").text())
        .isEqualTo(
            "Accepted risk until 2026-06-30, owner Security Office, approved by CISO,"
                + " ticket SEC-41: the directory stands on the same host");
    assertThat(sample.select("#server--hostname .decision").text())
        .startsWith("Waiver expired on 2025-12-31, owner Security Office");
    assertThat(sample.select("#maintenance--backups .decision").text())
        .startsWith("Answer against the evidence of D. Silva");
  }

  @Test
  void many_waivers_without_trouble_are_folded() {
    PolicyReport few = SamplePolicy.report();
    AuditResult many =
        results()
            .policy(
                new PolicyReport(
                    "own",
                    List.of(),
                    Collections.nCopies(11, few.waivers().get(0)),
                    Optional.empty(),
                    List.of()))
            .build();

    Document page = HtmlRendererTest.parse(many, Pages.none());

    assertThat(page.select("#decisions summary").text())
        .isEqualTo("Show 11 waivers without trouble");
    assertThat(page.select("#decisions details tbody tr")).hasSize(11);
    assertThat(page.select("#decisions a")).isEmpty();
  }
}

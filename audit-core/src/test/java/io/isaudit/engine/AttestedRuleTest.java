package io.isaudit.engine;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.policy.Attestation;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestedRuleTest {

  private static final Rule BACKUP =
      rule("test/backup", Severity.HIGH).on(TargetKind.DEPLOYMENT).attested("Is it backed up?");

  /** Contradicted by the setting "off", settled by nothing. */
  private static final Rule ALERTS =
      rule("test/alerts", Severity.HIGH)
          .needs(EvidenceKind.SETTINGS)
          .attestedUnless(
              "Do alerts reach a person?",
              subject ->
                  List.of(
                      subject.settings().mentions("off")
                          ? Verdict.fail("off", "alerts are off")
                          : Verdict.of(Outcome.MANUAL, "answer", "Do alerts reach a person?"),
                      Verdict.pass("rest", "the rest is fine")));

  private static final Parameter<Integer> MOST_DAYS =
      new Parameter.Count("mostDays", 30, "days", 1, 365);

  private static final Rule SCANNED =
      rule("test/scanned", Severity.LOW)
          .needs(EvidenceKind.SETTINGS)
          .parameters(MOST_DAYS)
          .attestedUnless(
              "Was it scanned within the last {mostDays}?",
              subject ->
                  subject.settings().mentions("off")
                      ? List.of(Verdict.fail("scanner", "the scanner is off"))
                      : List.of());

  private static Attestation answer(Rule rule, boolean met, String until) {
    return new Attestation(
        rule.id(),
        met,
        "it is so",
        "ticket 1",
        "Ada",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse(until));
  }

  private static Policy answering(Attestation... answers) {
    return Policy.standard().attesting(List.of(answers));
  }

  @Test
  void out_of_scope_a_question_is_not_selected_and_says_how_to_bring_it_in() {
    RuleResult entry = Bench.entry(Fixed.ONE_NODE, BACKUP);

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(entry.reason()).isEqualTo("scope: answer the open questions in the policy");
  }

  @Test
  void in_scope_a_question_without_an_answer_is_manual() {
    RuleResult entry = Bench.entry(Fixed.ONE_NODE, answering(), BACKUP);

    assertThat(entry.outcome()).isEqualTo(Outcome.MANUAL);
    assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.MANUAL);
    assertThat(entry.disposition()).isEqualTo(Disposition.NONE);
    assertThat(entry.reason()).isEqualTo("Is it backed up?");
  }

  @ParameterizedTest
  @CsvSource({"true, PASS", "false, FAIL"})
  void a_valid_answer_decides_the_effective_outcome_and_leaves_the_raw_one(
      boolean met, Outcome effective) {
    RuleResult entry =
        Bench.entry(Fixed.ONE_NODE, answering(answer(BACKUP, met, "2026-06-30")), BACKUP);

    assertThat(entry.outcome()).isEqualTo(Outcome.MANUAL);
    assertThat(entry.effectiveOutcome()).isEqualTo(effective);
    assertThat(entry.disposition()).isEqualTo(Disposition.ATTESTED);
    assertThat(entry.isOpen()).isEqualTo(!met);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31, PASS", "2026-01-30, MANUAL"})
  void an_answer_holds_until_its_last_day(String until, Outcome effective) {
    RuleResult entry = Bench.entry(Fixed.ONE_NODE, answering(answer(BACKUP, true, until)), BACKUP);

    assertThat(entry.effectiveOutcome()).isEqualTo(effective);
  }

  @Test
  void an_answer_to_another_rule_answers_nothing() {
    RuleResult entry =
        Bench.entry(Fixed.ONE_NODE, answering(answer(ALERTS, true, "2026-06-30")), BACKUP);

    assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.MANUAL);
  }

  @Test
  void contradicting_evidence_wins_in_every_scope_and_over_an_answer() {
    var contradicted = Bench.snapshot(Bench.node("node1", Map.of("off", true)));

    for (Policy policy :
        List.of(Policy.standard(), answering(), answering(answer(ALERTS, true, "2026-06-30")))) {
      RuleResult entry = Bench.entry(contradicted, policy, ALERTS);

      assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.FAIL);
      assertThat(entry.disposition()).isEqualTo(Disposition.NONE);
      assertThat(entry.reason()).isEqualTo("alerts are off");
    }
  }

  @Test
  void without_contradiction_the_question_stays_open_whatever_else_passes() {
    assertThat(Bench.entry(Fixed.ONE_NODE, ALERTS).outcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(Bench.entry(Fixed.ONE_NODE, answering(), ALERTS).outcome())
        .isEqualTo(Outcome.MANUAL);
    assertThat(
            Bench.entry(Fixed.ONE_NODE, answering(answer(ALERTS, true, "2026-06-30")), ALERTS)
                .effectiveOutcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void whether_evidence_contradicts_is_unknown_when_it_is_missing() {
    var blind = Bench.snapshot(Bench.blindNode("node1"));

    for (Policy policy :
        List.of(Policy.standard(), answering(), answering(answer(ALERTS, true, "2026-06-30")))) {
      assertThat(Bench.entry(blind, policy, ALERTS).effectiveOutcome()).isEqualTo(Outcome.UNKNOWN);
    }
  }

  @Test
  void an_answer_counts_for_each_node_that_nothing_contradicts_on() {
    AuditResult result =
        Bench.audit(
            Bench.snapshot(Bench.node("node1", Map.of()), Bench.node("node2", Map.of("off", true))),
            answering(answer(ALERTS, true, "2026-06-30")),
            ALERTS);

    assertThat(result.results())
        .extracting(RuleResult::effectiveOutcome, RuleResult::disposition)
        .containsExactly(
            tuple(Outcome.PASS, Disposition.ATTESTED), tuple(Outcome.FAIL, Disposition.NONE));
    assertThat(result.scorecard().attestedAsked()).isEqualTo(1);
    assertThat(result.scorecard().attestedAnswered()).isZero();
  }

  @Test
  void an_answer_under_a_former_id_still_counts() {
    Rule renamed =
        rule("test/backups", Severity.HIGH)
            .formerly("test/backup")
            .on(TargetKind.DEPLOYMENT)
            .attested("Is it backed up?");

    RuleResult entry =
        Bench.entry(Fixed.ONE_NODE, answering(answer(BACKUP, true, "2026-06-30")), renamed);

    assertThat(entry.disposition()).isEqualTo(Disposition.ATTESTED);
  }

  @Test
  void a_question_names_the_limits_that_are_in_effect() {
    Profile strict =
        new Profile(
            "strict",
            Environment.PRODUCTION,
            List.of(),
            List.of(),
            Map.of(SCANNED.id(), new ParameterValues(Map.of("mostDays", "7"))),
            Map.of());

    assertThat(SCANNED.sentence()).isEqualTo("Was it scanned within the last 30 days?");
    assertThat(Bench.entry(Fixed.ONE_NODE, answering(), SCANNED).reason())
        .isEqualTo("Was it scanned within the last 30 days?");
    assertThat(Bench.entry(Fixed.ONE_NODE, answering().with(strict), SCANNED).reason())
        .isEqualTo("Was it scanned within the last 7 days?");
  }

  @Test
  void what_contradicts_is_reported_instead_of_asking() {
    var contradicted = Bench.snapshot(Bench.node("node1", Map.of("off", true)));
    RuleResult entry = Bench.entry(contradicted, answering(), SCANNED);

    assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.items()).extracting(ItemResult::item).containsExactly("scanner");
  }

  @Test
  void a_question_about_a_parameter_that_is_not_declared_is_refused() {
    assertThatThrownBy(() -> rule("test/asked", Severity.LOW).attested("Within {mostDays}?"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Within {mostDays}?");
  }
}

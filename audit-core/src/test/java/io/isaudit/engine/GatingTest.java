package io.isaudit.engine;

import static io.isaudit.result.Disposition.BASELINED;
import static io.isaudit.result.Disposition.NONE;
import static io.isaudit.result.Disposition.WAIVED;
import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.policy.Gate;
import io.isaudit.result.Disposition;
import io.isaudit.result.GateResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScoreModel;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GatingTest {

  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleResult> results = new ArrayList<>();

  private Rule rule(Severity severity) {
    Rule rule = Fixed.named("test/r" + rules.size(), severity);
    rules.add(rule);
    return rule;
  }

  private void add(Severity severity, Outcome outcome) {
    results.add(Fixed.entry(rule(severity), Fixed.NODE1, outcome));
  }

  private void add(int times, Severity severity, Outcome outcome) {
    for (int i = 0; i < times; i++) {
      add(severity, outcome);
    }
  }

  private GateResult judge(Gate gate) {
    return new Gating(
            gate,
            results,
            new Scoring(ScoreModel.current()).score(Fixed.judged(rules, results)),
            List.of())
        .judge();
  }

  private static Gate gate(Severity least) {
    return new Gate(Optional.of(least), false);
  }

  private static Gate lenient(Severity least) {
    return new Gate(Optional.of(least), true);
  }

  @ParameterizedTest
  @EnumSource
  void an_open_finding_fails_the_gate_from_its_severity_on(Severity severity) {
    add(severity, FAIL);

    for (Severity least : Severity.values()) {
      assertThat(judge(gate(least)).passed())
          .as("fail on %s", least)
          .isEqualTo(severity.ordinal() > least.ordinal());
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_could_not_be_decided_fails_the_gate_from_its_severity_on(Severity severity) {
    add(99, Severity.INFO, PASS);
    for (Outcome outcome : List.of(UNKNOWN, Outcome.ERROR)) {
      results.add(Fixed.entry(rule(severity), Fixed.NODE1, outcome));

      for (Severity least : Severity.values()) {
        assertThat(judge(gate(least)).passed())
            .as("%s, fail on %s", outcome, least)
            .isEqualTo(severity.ordinal() > least.ordinal());
        assertThat(judge(gate(least)).stopsAtUndecided(severity))
            .isEqualTo(severity.isAtLeast(least));
        assertThat(judge(lenient(least)).passed()).isTrue();
        assertThat(judge(lenient(least)).stopsAtUndecided(severity)).isFalse();
      }
      results.remove(results.size() - 1);
    }
  }

  @Test
  void low_coverage_fails_the_gate_whatever_the_severity() {
    add(3, Severity.LOW, PASS);
    add(Severity.LOW, UNKNOWN);

    GateResult strict = judge(gate(Severity.CRITICAL));

    assertThat(strict.failures()).containsExactly("coverage is 75.0 %, less than 80 %");
    assertThat(judge(lenient(Severity.CRITICAL)).passed()).isTrue();
  }

  @Test
  void coverage_of_just_80_is_enough() {
    add(4, Severity.LOW, PASS);
    add(Severity.LOW, UNKNOWN);

    assertThat(judge(gate(Severity.CRITICAL)).passed()).isTrue();
  }

  @Test
  void the_standard_gate_fails_on_high() {
    assertThat(Gate.standard()).isEqualTo(gate(Severity.HIGH));
  }

  @Test
  void a_gate_that_never_fails_says_so() {
    add(Severity.CRITICAL, FAIL);
    add(Severity.CRITICAL, UNKNOWN);

    assertThat(judge(new Gate(Optional.empty(), false)))
        .isEqualTo(new GateResult(true, "never fails", List.of(), Optional.empty()));
  }

  @Test
  void each_part_that_failed_is_one_sentence() {
    add(Severity.HIGH, FAIL);
    add(Severity.CRITICAL, FAIL);
    add(Severity.HIGH, UNKNOWN);

    GateResult result = judge(gate(Severity.HIGH));

    assertThat(result.passed()).isFalse();
    assertThat(result.condition())
        .isEqualTo(
            "fails on an open finding of high severity or worse,"
                + " on one that could not be decided, and on coverage under 80 %");
    assertThat(result.failures())
        .containsExactly(
            "2 open findings of high severity or worse",
            "1 rule of high severity or worse could not be decided",
            "coverage is 66.7 %, less than 80 %");
  }

  @Test
  void the_condition_of_a_lenient_gate_names_what_it_lets_through() {
    add(Severity.CRITICAL, FAIL);

    GateResult result = judge(lenient(Severity.CRITICAL));

    assertThat(result.condition())
        .isEqualTo(
            "fails on an open finding of critical severity;"
                + " what could not be decided is let through");
    assertThat(result.failures()).containsExactly("1 open finding of critical severity");
  }

  @Test
  void a_rule_that_could_not_be_decided_on_two_nodes_is_one_rule() {
    Rule rule = rule(Severity.HIGH);
    results.add(Fixed.entry(rule, Fixed.NODE1, UNKNOWN));
    results.add(Fixed.entry(rule, Fixed.NODE2, UNKNOWN));
    add(99, Severity.LOW, PASS);

    assertThat(judge(gate(Severity.HIGH)).failures())
        .containsExactly("1 rule of high severity or worse could not be decided");
  }

  @ParameterizedTest
  @CsvSource({
    "WAIVED, true",
    "FALSE_POSITIVE, true",
    "BASELINED, true",
    "NONE, false",
    "WAIVER_EXPIRED, false",
    "ATTESTED, false"
  })
  void a_settled_finding_lets_the_gate_pass(Disposition disposition, boolean passes) {
    Rule rule = rule(Severity.HIGH);
    results.add(Fixed.entry(rule, Fixed.NODE1, disposition, Fixed.item("it", FAIL, disposition)));

    assertThat(judge(gate(Severity.HIGH)).passed()).isEqualTo(passes);
  }

  @Test
  void a_settled_finding_does_not_hide_what_could_not_be_decided_behind_it() {
    Rule rule = rule(Severity.HIGH);
    results.add(
        Fixed.entry(
            rule,
            Fixed.NODE1,
            BASELINED,
            Fixed.item("a", FAIL, WAIVED),
            Fixed.item("b", FAIL, BASELINED),
            Fixed.item("c", UNKNOWN, NONE)));

    assertThat(judge(gate(Severity.HIGH)).failures())
        .containsExactly("1 rule of high severity or worse could not be decided");
    assertThat(judge(lenient(Severity.HIGH)).passed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"MANUAL", "NOT_APPLICABLE", "NOT_SELECTED", "INFORMATIONAL", "PASS"})
  void what_is_no_finding_and_no_gap_passes(Outcome outcome) {
    add(Severity.LOW, Outcome.PASS);
    add(Severity.CRITICAL, outcome);

    assertThat(judge(gate(Severity.INFO)).passed()).isTrue();
  }

  @Test
  void a_gate_is_not_passed_where_no_rule_was_decided() {
    add(Severity.INFO, Outcome.INFORMATIONAL);
    add(Severity.HIGH, Outcome.NOT_APPLICABLE);

    assertThat(judge(gate(Severity.HIGH)).failures()).containsExactly("no rule was decided");
  }
}

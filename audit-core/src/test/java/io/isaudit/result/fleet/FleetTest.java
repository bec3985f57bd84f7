package io.isaudit.result.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Grade;
import io.isaudit.result.fleet.Fleet.Head;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.Snapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetTest {

  private static final AuditResult FRAME =
      IsAudit.withBooks(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), List.of())
          .evaluate(Snapshot.empty("test"), Policy.standard());
  private static final Fleet FLEET =
      new Fleet(
          FRAME,
          List.of(
              new Head(RuleId.of("a/one"), "One", Severity.HIGH),
              new Head(RuleId.of("a/two"), "Two", Severity.CRITICAL),
              new Head(RuleId.of("b/three"), "Three", Severity.LOW)));

  private static Judged judged(String id, String score, boolean passed, String outcomes) {
    Optional<BigDecimal> points =
        score.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(score));
    return new Judged(
        id,
        Optional.empty(),
        List.of("7.1.0"),
        points,
        points.map(one -> Grade.C),
        points,
        passed,
        Map.of(Severity.HIGH, 2),
        outcomes);
  }

  @Test
  void figures_count_what_was_judged_and_what_was_not() {
    FleetResult result =
        FLEET.result(
            List.of(
                judged("prod/a", "50.0", true, "FPU"),
                judged("prod/b", "80.1", true, "FPU"),
                judged("test/c", "", true, "UUU"),
                new Skipped("test/d", "cannot be read")));

    FleetFigures figures = result.figures();
    assertThat(figures.judged()).isEqualTo(3);
    assertThat(figures.skipped()).isEqualTo(1);
    assertThat(figures.passed()).isEqualTo(2);
    assertThat(figures.undecided()).isEqualTo(1);
    assertThat(figures.grades()).containsExactly(Map.entry(Grade.C, 2));
    assertThat(figures.notGraded()).isEqualTo(1);
    assertThat(figures.medianScore()).contains(new BigDecimal("65.1"));
    assertThat(figures.lowestScore()).contains(new BigDecimal("50.0"));
    assertThat(figures.openFindings()).isEqualTo(6);
    assertThat(result.groups().get("test").skipped()).isEqualTo(1);
  }

  @Test
  void a_deployment_of_which_nothing_is_known_has_not_passed_whatever_its_gate_says() {
    FleetResult result = FLEET.result(List.of(judged("a", "", true, "UUU")));

    assertThat(result.isPassed()).isFalse();
    assertThat(result.isDecided()).isFalse();
    assertThat(result.deployments().get(0).gatePassed()).isFalse();
  }

  @Test
  void a_fleet_has_not_passed_when_one_was_skipped() {
    assertThat(FLEET.result(List.of(judged("a", "90.0", true, "PPP"))).isPassed()).isTrue();
    assertThat(
            FLEET
                .result(List.of(judged("a", "90.0", true, "PPP"), new Skipped("b", "broken")))
                .isPassed())
        .isFalse();
  }

  @Test
  void the_most_failed_rule_comes_first_and_the_worse_of_two() {
    FleetResult result =
        FLEET.result(List.of(judged("a", "1.0", false, "FFP"), judged("b", "1.0", false, "FFE")));

    assertThat(result.rules().stream().map(rule -> rule.rule().toString()))
        .containsExactly("a/two", "a/one", "b/three");
    assertThat(result.rules().get(2).undecided()).isEqualTo(1);
    assertThat(result.deployments().get(1).undecided()).containsExactly(RuleId.of("b/three"));
  }

  @Test
  void groups_drift_only_in_rules_that_were_decided_in_both() {
    FleetResult result =
        FLEET.result(
            List.of(
                judged("prod/a", "1.0", false, "FFF"),
                judged("prod/b", "1.0", false, "PFF"),
                judged("test/c", "1.0", false, "PUF"),
                judged("test/d", "1.0", false, "UNF")));

    assertThat(result.drift()).hasSize(1);
    Drift drift = result.drift().get(0);
    assertThat(drift.rule()).isEqualTo(RuleId.of("a/one"));
    assertThat(drift.most().group()).isEqualTo("prod");
    assertThat(drift.least().decided()).isEqualTo(1);
    assertThat(drift.difference()).isEqualTo(new BigDecimal("50.0"));
  }

  @Test
  void the_order_of_judging_does_not_show() {
    List<FleetEntry> entries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      entries.add(judged("g" + i % 3 + "/" + i, i + ".0", i % 2 == 0, i % 2 == 0 ? "FPU" : "PFF"));
      entries.add(new Skipped("s" + i, "cannot be read"));
    }
    FleetResult one = FLEET.result(entries);
    Collections.reverse(entries);

    assertThat(FLEET.result(entries)).isEqualTo(one);
  }
}

package io.isaudit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.DeclarationKey;
import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Declarations.Declared;
import io.isaudit.declaration.Environment;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.rule.Bench;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2026-02-28");
  private static final RuleId RULE = RuleId.of("a/b");
  private static final Target NODE1 = new Target(TargetKind.NODE, "node1");

  private static Waiver waiver(Optional<Target> target, Optional<String> item) {
    return new Waiver(RULE, target, item, WaiverKind.ACCEPTED_RISK, "reason", "owner", LAST_DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, true",
    "2026-02-28T00:00:00Z, true",
    "2026-02-28T23:59:59.999999999Z, true",
    "2026-03-01T00:00:00Z, false",
    "2026-03-01T00:00:00.000000001Z, false",
    "2027-01-01T00:00:00Z, false"
  })
  void waivers_and_attestations_hold_to_the_end_of_their_last_day_by_utc(
      Instant clock, boolean holds) {
    Attestation attestation =
        new Attestation(RULE, true, "statement", "evidence", "by", LAST_DAY, LAST_DAY);

    assertThat(waiver(Optional.empty(), Optional.empty()).isExpired(clock)).isEqualTo(!holds);
    assertThat(attestation.isValid(clock)).isEqualTo(holds);
  }

  @Test
  void a_waiver_covers_what_its_selectors_name() {
    Waiver ofRule = waiver(Optional.empty(), Optional.empty());
    Waiver ofTarget = waiver(Optional.of(NODE1), Optional.empty());
    Waiver ofItem = waiver(Optional.empty(), Optional.of("item"));
    Target node2 = new Target(TargetKind.NODE, "node2");
    Target database1 = new Target(TargetKind.DATABASE, "node1");

    assertThat(ofRule.covers(RULE, node2, "any")).isTrue();
    assertThat(ofRule.covers(RuleId.of("a/c"), NODE1, "item")).isFalse();
    assertThat(ofTarget.covers(RULE, NODE1, "any")).isTrue();
    assertThat(ofTarget.covers(RULE, node2, "any")).isFalse();
    assertThat(ofTarget.covers(RULE, database1, "any")).isFalse();
    assertThat(ofItem.covers(RULE, node2, "item")).isTrue();
    assertThat(ofItem.covers(RULE, node2, "items")).isFalse();
  }

  @Test
  void each_wither_sets_its_part_and_keeps_the_others() {
    Waiver waiver = waiver(Optional.empty(), Optional.empty());
    Attestation answer = new Attestation(RULE, true, "s", "e", "b", LAST_DAY, LAST_DAY);
    Declarations facts = new Declarations(Map.of(DeclarationKey.NODES, Declared.of("2")));
    Gate gate = new Gate(Optional.of(Severity.LOW), true);
    RuleSelector selector = new RuleSelector("a/*");

    Policy policy =
        Policy.standard()
            .in(Environment.STAGING)
            .selecting(List.of(selector))
            .declaring(facts)
            .waiving(List.of(waiver))
            .attesting(List.of(answer))
            .knowing(Bench.baseline("f"))
            .gatedBy(gate);
    Policy inAnotherOrder =
        Policy.standard()
            .gatedBy(gate)
            .knowing(Bench.baseline("f"))
            .attesting(List.of(answer))
            .waiving(List.of(waiver))
            .declaring(facts)
            .selecting(List.of(selector))
            .in(Environment.STAGING);

    assertThat(policy)
        .isEqualTo(
            new Policy(
                new Profile(
                    "staging",
                    Environment.STAGING,
                    List.of(selector),
                    List.of(),
                    Map.of(),
                    Map.of()),
                facts,
                List.of(waiver),
                List.of(answer),
                true,
                Bench.baseline("f"),
                gate));
    assertThat(inAnotherOrder).isEqualTo(policy);
  }
}

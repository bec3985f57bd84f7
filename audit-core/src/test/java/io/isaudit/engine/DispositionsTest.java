package io.isaudit.engine;

import static io.isaudit.result.Disposition.BASELINED;
import static io.isaudit.result.Disposition.FALSE_POSITIVE;
import static io.isaudit.result.Disposition.NONE;
import static io.isaudit.result.Disposition.WAIVED;
import static io.isaudit.result.Disposition.WAIVER_EXPIRED;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.policy.Policy;
import io.isaudit.policy.Waiver;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispositionsTest {

  private static final Rule RULE =
      Fixed.giving(
          "test/stores",
          Severity.HIGH,
          Verdict.fail("a", "a is bad"),
          Verdict.fail("b", "b is bad"),
          Verdict.pass("c", "c is fine"));
  private static final Rule ONE =
      Fixed.giving("test/one", Severity.HIGH, Verdict.fail("a", "a is bad"));

  private static Waiver waiver(WaiverKind kind, String until, String item) {
    return new Waiver(
        RuleId.of("test/stores"),
        Optional.of(Fixed.NODE1),
        Optional.of(item),
        kind,
        "reason",
        "owner",
        LocalDate.parse(until));
  }

  private static Waiver valid(String item) {
    return waiver(WaiverKind.ACCEPTED_RISK, "2026-12-31", item);
  }

  private static Waiver expired(String item) {
    return waiver(WaiverKind.ACCEPTED_RISK, "2026-01-30", item);
  }

  private static Waiver contested(String item) {
    return waiver(WaiverKind.FALSE_POSITIVE, "2026-12-31", item);
  }

  private static Waiver ofOne(Optional<Target> target, Optional<String> item) {
    return new Waiver(
        ONE.id(),
        target,
        item,
        WaiverKind.ACCEPTED_RISK,
        "reason",
        "owner",
        LocalDate.parse("2026-12-31"));
  }

  private static RuleResult under(Policy policy) {
    return Bench.entry(Fixed.ONE_NODE, policy, RULE);
  }

  private static RuleResult waiving(Waiver... waivers) {
    return under(Policy.standard().waiving(List.of(waivers)));
  }

  private static Disposition of(RuleResult entry, String item) {
    return entry.items().stream()
        .filter(one -> one.item().equals(item))
        .map(ItemResult::disposition)
        .findFirst()
        .orElseThrow();
  }

  private static String fingerprint(String item) {
    return Fingerprint.of(RULE.id(), Fixed.NODE1, item);
  }

  @Test
  void a_waiver_may_name_rule_target_and_item() {
    for (Waiver waiver :
        List.of(
            ofOne(Optional.empty(), Optional.empty()),
            ofOne(Optional.of(Fixed.NODE1), Optional.empty()),
            ofOne(Optional.empty(), Optional.of("a")),
            ofOne(Optional.of(Fixed.NODE1), Optional.of("a")))) {
      RuleResult entry =
          Bench.entry(Fixed.ONE_NODE, Policy.standard().waiving(List.of(waiver)), ONE);

      assertThat(entry.disposition()).isEqualTo(WAIVED);
      assertThat(entry.isOpen()).isFalse();
    }
    for (Waiver waiver :
        List.of(
            ofOne(Optional.of(Fixed.NODE2), Optional.empty()),
            ofOne(Optional.empty(), Optional.of("b")),
            ofOne(Optional.of(Fixed.NODE2), Optional.of("a")))) {
      RuleResult entry =
          Bench.entry(Fixed.ONE_NODE, Policy.standard().waiving(List.of(waiver)), ONE);

      assertThat(entry.disposition()).isEqualTo(NONE);
      assertThat(entry.isOpen()).isTrue();
    }
  }

  @Test
  void one_open_item_keeps_the_entry_open() {
    RuleResult entry = waiving(valid("a"));

    assertThat(of(entry, "a")).isEqualTo(WAIVED);
    assertThat(of(entry, "b")).isEqualTo(NONE);
    assertThat(entry.disposition()).isEqualTo(NONE);
    assertThat(entry.isOpen()).isTrue();
  }

  @Test
  void an_expired_item_keeps_the_entry_open_too() {
    RuleResult entry = waiving(valid("a"), expired("b"));

    assertThat(of(entry, "b")).isEqualTo(WAIVER_EXPIRED);
    assertThat(entry.isOpen()).isTrue();
  }

  @Test
  void an_entry_is_settled_once_all_its_failures_are() {
    RuleResult entry = waiving(valid("a"), valid("b"));

    assertThat(entry.disposition()).isEqualTo(WAIVED);
    assertThat(of(entry, "c")).isEqualTo(NONE);
    assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void several_ways_of_settling_count_as_waived() {
    assertThat(waiving(valid("a"), contested("b")).disposition()).isEqualTo(WAIVED);
    assertThat(
            under(
                    Policy.standard()
                        .waiving(List.of(contested("a")))
                        .knowing(Bench.baseline(fingerprint("b"))))
                .disposition())
        .isEqualTo(WAIVED);
  }

  @Test
  void a_finding_may_be_contested() {
    RuleResult entry = waiving(contested("a"), contested("b"));

    assertThat(entry.disposition()).isEqualTo(FALSE_POSITIVE);
    assertThat(entry.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31T23:59:59.999999999Z, WAIVED",
    "2026-04-01T00:00:00Z, WAIVER_EXPIRED",
  })
  void a_waiver_expires_with_the_end_of_its_last_day_by_utc(Instant clock, Disposition expected) {
    Waiver waiver =
        new Waiver(
            ONE.id(),
            Optional.empty(),
            Optional.empty(),
            WaiverKind.ACCEPTED_RISK,
            "reason",
            "owner",
            LocalDate.parse("2026-03-31"));

    RuleResult entry =
        new Evaluator("test", List.of(Bench.book("test", List.of(ONE))))
            .evaluate(Fixed.ONE_NODE, Policy.standard().waiving(List.of(waiver)), clock)
            .results()
            .get(0);

    assertThat(entry.disposition()).isEqualTo(expected);
    assertThat(entry.isOpen()).isEqualTo(expected == WAIVER_EXPIRED);
  }

  @Test
  void of_several_waivers_one_that_still_holds_suffices() {
    assertThat(waiving(expired("a"), valid("a"), valid("b")).disposition()).isEqualTo(WAIVED);
  }

  @Test
  void a_baseline_settles_what_it_knows() {
    RuleResult entry =
        under(Policy.standard().knowing(Bench.baseline(fingerprint("a"), fingerprint("b"))));

    assertThat(entry.disposition()).isEqualTo(BASELINED);
    assertThat(entry.isOpen()).isFalse();
    assertThat(under(Policy.standard().knowing(Bench.baseline(fingerprint("a")))).isOpen())
        .isTrue();
  }

  @Test
  void a_valid_waiver_beats_the_baseline_and_the_baseline_an_expired_one() {
    Policy known = Policy.standard().knowing(Bench.baseline(fingerprint("a"), fingerprint("b")));

    RuleResult entry = under(known.waiving(List.of(valid("a"), expired("b"))));

    assertThat(of(entry, "a")).isEqualTo(WAIVED);
    assertThat(of(entry, "b")).isEqualTo(BASELINED);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"FAIL", "NOT_SELECTED"},
      mode = EnumSource.Mode.EXCLUDE)
  void only_a_failure_can_be_waived(Outcome outcome) {
    Rule rule = Fixed.always("test/one", Severity.HIGH, outcome);

    RuleResult entry =
        Bench.entry(
            Fixed.ONE_NODE,
            Policy.standard()
                .waiving(List.of(ofOne(Optional.empty(), Optional.empty())))
                .knowing(Bench.baseline(Fingerprint.of(rule.id(), Fixed.NODE1, "it"))),
            rule);

    assertThat(entry.disposition()).isEqualTo(NONE);
    assertThat(entry.effectiveOutcome()).isEqualTo(outcome);
  }

  @Test
  void waivers_and_baselines_under_a_former_id_still_count() {
    Rule renamed =
        rule("test/stores-renamed", Severity.HIGH)
            .formerly("test/older", "test/stores")
            .checkedBy(
                "stores are good",
                subject -> List.of(Verdict.fail("a", "a is bad"), Verdict.fail("b", "b is bad")));

    RuleResult entry =
        Bench.entry(
            Fixed.ONE_NODE,
            Policy.standard()
                .waiving(List.of(valid("a")))
                .knowing(Bench.baseline(fingerprint("b"))),
            renamed);

    assertThat(of(entry, "a")).isEqualTo(WAIVED);
    assertThat(of(entry, "b")).isEqualTo(BASELINED);
  }

  @Test
  void settled_failures_do_not_settle_what_could_not_be_decided_behind_them() {
    RuleResult entry =
        Bench.entry(
            Fixed.ONE_NODE,
            Policy.standard().waiving(List.of(ofOne(Optional.empty(), Optional.empty()))),
            Fixed.giving(
                "test/one",
                Severity.HIGH,
                Verdict.fail("a", "a is bad"),
                Verdict.unknown("b", "b is not known")));

    assertThat(entry.effectiveOutcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.disposition()).isEqualTo(WAIVED);
    assertThat(entry.acceptedOutcome()).isEqualTo(Outcome.UNKNOWN);
  }
}

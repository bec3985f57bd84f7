package io.isaudit.engine;

import static io.isaudit.policy.WaiverState.EXPIRED;
import static io.isaudit.policy.WaiverState.EXPIRES_SOON;
import static io.isaudit.policy.WaiverState.IN_USE;
import static io.isaudit.policy.WaiverState.NOT_JUDGED;
import static io.isaudit.policy.WaiverState.NO_SUCH_RULE;
import static io.isaudit.policy.WaiverState.SHADOWED;
import static io.isaudit.policy.WaiverState.STALE;
import static io.isaudit.policy.WaiverState.UNUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.Attestation;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Profile;
import io.isaudit.policy.Profile.Deselection;
import io.isaudit.policy.RuleSelector;
import io.isaudit.policy.Waiver;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.GateResult;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Sentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The clock of these tests is 2026-01-31. */
class DecisionsTest {

  private static final LocalDate FAR = LocalDate.parse("2026-12-31");
  private static final Parameter.Count DAYS = new Parameter.Count("days", 30, "days", 1, 90);

  private static final Rule BAD = Fixed.always("test/bad", Severity.HIGH, Outcome.FAIL);
  private static final Rule GOOD = Fixed.always("test/good", Severity.HIGH, Outcome.PASS);
  private static final Rule DARK = Fixed.always("test/dark", Severity.HIGH, Outcome.UNKNOWN);
  private static final Rule LIMITED =
      Sentences.rule("test/limited", Severity.MEDIUM)
          .parameters(DAYS)
          .checkedBy("it is so", subject -> List.of(Verdict.pass("it", "it is so")));

  private static AuditResult audit(Policy policy) {
    return Bench.audit(Fixed.ONE_NODE, policy, BAD, GOOD, DARK, LIMITED);
  }

  private static Waiver waiver(Rule rule, LocalDate expires) {
    return new Waiver(
        rule.id(),
        Optional.empty(),
        Optional.empty(),
        WaiverKind.ACCEPTED_RISK,
        "closed network",
        "operations",
        expires);
  }

  private static Waiver ofVersion(int version) {
    return new Waiver(
        BAD.id(),
        Optional.empty(),
        Optional.empty(),
        WaiverKind.ACCEPTED_RISK,
        "closed network",
        "operations",
        FAR,
        Optional.of("security"),
        Optional.of("SEC-7"),
        Optional.of(version));
  }

  private static Set<WaiverState> states(Waiver... waivers) {
    List<Waiver> all = List.of(waivers);
    return audit(Policy.standard().waiving(all)).policy().waivers().get(all.size() - 1).states();
  }

  @Test
  void a_waiver_that_settles_a_finding_is_in_use_and_names_it() {
    AuditResult result = audit(Policy.standard().waiving(List.of(waiver(BAD, FAR))));

    assertThat(result.policy().waivers().get(0).states()).containsExactly(IN_USE);
    assertThat(result.policy().waivers().get(0).settles())
        .containsExactly(Fingerprint.of(BAD.id(), Fixed.NODE1, "it"));
  }

  @Test
  void a_waiver_that_rots_is_seen() {
    assertThat(states(waiver(GOOD, FAR))).containsExactly(UNUSED);
    assertThat(states(waiver(DARK, FAR))).containsExactly(NOT_JUDGED);
    assertThat(states(waiver(BAD, LocalDate.parse("2026-01-30")))).containsExactly(EXPIRED);
    assertThat(states(waiver(GOOD, LocalDate.parse("2026-01-30")))).contains(EXPIRED, UNUSED);
    assertThat(states(waiver(BAD, FAR), waiver(BAD, FAR))).containsExactly(SHADOWED);
    assertThat(states(ofVersion(BAD.version() + 1))).containsExactly(IN_USE, STALE);
    assertThat(states(ofVersion(BAD.version()))).containsExactly(IN_USE);
    assertThat(states(waiver(Fixed.always("test/gone", Severity.LOW, Outcome.FAIL), FAR)))
        .containsExactly(NO_SUCH_RULE);
  }

  @Test
  void an_expired_waiver_shadows_nothing() {
    assertThat(states(waiver(BAD, LocalDate.parse("2026-01-30")), waiver(BAD, FAR)))
        .containsExactly(IN_USE);
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31, true", "2026-03-01, true", "2026-03-02, false"})
  void thirty_days_before_its_end_a_waiver_expires_soon(LocalDate expires, boolean soon) {
    assertThat(states(waiver(BAD, expires)).contains(EXPIRES_SOON)).isEqualTo(soon);
  }

  @Test
  void all_that_a_profile_changes_is_a_deviation() {
    Profile profile =
        new Profile(
            "acme",
            Environment.PRODUCTION,
            List.of(new RuleSelector("test/*")),
            List.of(new Deselection(new RuleSelector("test/dark"), "another team looks at it")),
            Map.of(LIMITED.id(), new ParameterValues(Map.of("days", "45"))),
            Map.of(BAD.id(), Severity.LOW));
    Gate gate =
        new Gate(
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.of(new BigDecimal("50")),
            Optional.empty(),
            Set.of());

    AuditResult result = audit(Policy.standard().with(profile).gatedBy(gate));

    assertThat(result.policy().profile()).isEqualTo("acme");
    assertThat(result.policy().deviations())
        .containsExactly(
            "only these rules are judged: test/*",
            "not judged: test/dark (another team looks at it)",
            "test/bad has low severity, not high",
            "test/limited: days is 45 days, not 30 days",
            "the gate fails on no finding",
            "the gate lets through what could not be decided",
            "the gate asks for 50 % coverage, not 80 %");
    assertThat(entry(result, BAD).severity()).isEqualTo(Severity.LOW);
    assertThat(entry(result, DARK).outcome()).isEqualTo(Outcome.NOT_SELECTED);
    assertThat(entry(result, DARK).reason()).isEqualTo("profile: another team looks at it");
    assertThat(audit(Policy.standard()).policy().deviations()).isEmpty();
  }

  private static RuleResult entry(AuditResult result, Rule rule) {
    return result.results().stream()
        .filter(entry -> entry.rule().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_baseline_shows_its_size_its_age_and_what_is_gone() {
    Baseline baseline =
        new Baseline(
            Map.of(
                Fingerprint.of(BAD.id(), Fixed.NODE1, "it"),
                new Baseline.Entry(BAD.id(), BAD.version(), Fixed.NODE1, "it"),
                "gone",
                new Baseline.Entry(GOOD.id(), 7, Fixed.NODE1, "it"),
                "undecided",
                new Baseline.Entry(DARK.id(), DARK.version(), Fixed.NODE1, "it"),
                "no rule",
                new Baseline.Entry(RuleId.of("test/gone"), 1, Fixed.NODE1, "it")),
            Optional.of(LocalDate.parse("2026-01-01")));

    AuditResult result = audit(Policy.standard().knowing(baseline));

    assertThat(result.policy().baseline())
        .contains(
            new BaselineReport(
                Optional.of(LocalDate.parse("2026-01-01")),
                Optional.of(30),
                4,
                1,
                Set.of("gone"),
                2));
    assertThat(audit(Policy.standard()).policy().baseline()).isEmpty();
  }

  @Test
  void an_answer_that_does_not_count_says_why() {
    Rule asked = Sentences.rule("test/asked", Severity.LOW).attested("Is it so?");
    Attestation old = answer("test/asked", "2026-01-30");
    Attestation none = answer("test/bad", "2026-12-31");
    Attestation good = answer("test/asked", "2026-12-31");

    AuditResult result =
        Bench.audit(
            Fixed.ONE_NODE, Policy.standard().attesting(List.of(old, none, good)), asked, BAD);

    assertThat(result.policy().attestations())
        .extracting(report -> report.state())
        .containsExactly(AnswerState.EXPIRED, AnswerState.NO_SUCH_QUESTION, AnswerState.COUNTS);
  }

  private static Attestation answer(String rule, String until) {
    return new Attestation(
        RuleId.of(rule),
        true,
        "s",
        "e",
        "b",
        LocalDate.parse("2026-01-01"),
        LocalDate.parse(until));
  }

  private static GateResult gated(Gate gate, Waiver... waivers) {
    return audit(Policy.standard().waiving(List.of(waivers)).gatedBy(gate)).gate();
  }

  private static Gate gate(
      Optional<String> score, Optional<String> coverage, Optional<Integer> budget) {
    return new Gate(
        Optional.empty(),
        false,
        score.map(BigDecimal::new),
        coverage.map(BigDecimal::new),
        budget,
        Set.of());
  }

  @Test
  void each_demand_of_the_gate_fails_with_a_sentence_of_its_own() {
    assertThat(gated(gate(Optional.of("99.9"), Optional.empty(), Optional.empty())).failures())
        .containsExactly("the score is 45.5, less than 99.9");
    assertThat(gated(gate(Optional.empty(), Optional.of("90"), Optional.empty())).failures())
        .containsExactly("coverage is 75.0 %, less than 90 %");
    assertThat(
            gated(gate(Optional.empty(), Optional.empty(), Optional.of(0)), waiver(BAD, FAR))
                .failures())
        .containsExactly("1 finding waived, 0 allowed");
    assertThat(
            gated(gate(Optional.of("45.5"), Optional.of("75"), Optional.of(1)), waiver(BAD, FAR)))
        .isEqualTo(
            new GateResult(
                true,
                "fails on coverage under 75 %, on a score under 45.5, and on more than 1 waived"
                    + " finding",
                List.of(),
                Optional.empty()));
  }

  @ParameterizedTest
  @EnumSource(WaiverState.class)
  void a_state_of_waivers_can_be_refused(WaiverState state) {
    Gate gate =
        new Gate(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(state));

    GateResult result = gated(gate, waiver(BAD, LocalDate.parse("2026-02-01")), ofVersion(9));

    boolean there = Set.of(IN_USE, EXPIRES_SOON, SHADOWED, STALE).contains(state);
    assertThat(result.passed()).isEqualTo(!there);
    assertThat(result.condition()).isEqualTo("fails on a waiver that is " + state.word());
    assertThat(gated(gate).passed()).isTrue();
  }

  @Test
  void a_false_positive_counts_against_the_budget_as_any_waiver_does() {
    Waiver falsePositive =
        new Waiver(
            BAD.id(),
            Optional.empty(),
            Optional.empty(),
            WaiverKind.FALSE_POSITIVE,
            "the tool is wrong",
            "operations",
            FAR);

    assertThat(
            gated(gate(Optional.empty(), Optional.empty(), Optional.of(0)), falsePositive)
                .failures())
        .containsExactly("1 finding waived, 0 allowed");
  }
}

package io.isaudit.engine;

import static io.isaudit.result.Disposition.NONE;
import static io.isaudit.result.Disposition.WAIVED;
import static io.isaudit.rule.Outcome.ERROR;
import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.MANUAL;
import static io.isaudit.rule.Outcome.NOT_APPLICABLE;
import static io.isaudit.rule.Outcome.NOT_SELECTED;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Outcome.UNKNOWN;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.Disposition;
import io.isaudit.result.Grade;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringTest {

  private static final Cap KEY = Cap.SHIPPED_PRIVATE_KEY;

  private final List<Rule> rules = new ArrayList<>();
  private final List<RuleResult> results = new ArrayList<>();

  private Rule add(Severity severity, Outcome outcome) {
    Rule rule = Fixed.named("test/r" + rules.size(), severity);
    return add(rule, Fixed.entry(rule, Fixed.NODE1, outcome));
  }

  private Rule add(Rule rule, RuleResult... entries) {
    rules.add(rule);
    results.addAll(List.of(entries));
    return rule;
  }

  private void add(int times, Severity severity, Outcome outcome) {
    for (int i = 0; i < times; i++) {
      add(severity, outcome);
    }
  }

  private Scorecard card() {
    return new Scoring(ScoreModel.current()).score(Fixed.judged(rules, results));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  /** 100 x (10 + 5 + 2.5) / (10 + 7.5 + 5 + 2.5 + 2.5) = 1750 / 27.5 = 63.63… */
  @Test
  void the_score_is_the_weight_of_what_passes_in_what_should_have_been_decided() {
    add(CRITICAL, PASS);
    add(HIGH, FAIL);
    add(MEDIUM, PASS);
    add(LOW, PASS);
    add(LOW, UNKNOWN);
    add(INFO, FAIL);
    add(CRITICAL, NOT_APPLICABLE);
    add(CRITICAL, NOT_SELECTED);
    add(CRITICAL, MANUAL);
    add(CRITICAL, Outcome.INFORMATIONAL);

    Scorecard card = card();

    assertThat(card.score()).contains(number("63.6"));
    assertThat(card.passedWeight()).isEqualByComparingTo("17.5");
    assertThat(card.scoredWeight()).isEqualByComparingTo("27.5");
    assertThat(card.coverage()).contains(number("83.3"));
    assertThat(card.grade()).contains(Grade.D);
    assertThat(card.caps()).isEmpty();
    assertThat(card.rules())
        .isEqualTo(
            Map.of(
                PASS,
                3,
                FAIL,
                2,
                UNKNOWN,
                1,
                NOT_APPLICABLE,
                1,
                NOT_SELECTED,
                1,
                MANUAL,
                1,
                Outcome.INFORMATIONAL,
                1));
  }

  @Test
  void an_error_weighs_like_a_failure() {
    add(4, HIGH, PASS);
    add(HIGH, ERROR);

    assertThat(card().score()).contains(number("80.0"));
    assertThat(card().coverage()).contains(number("80.0"));
    assertThat(card().grade()).contains(Grade.B);
  }

  @Test
  void a_rule_counts_once_with_its_worst_target() {
    Rule rule = Fixed.named("test/nodes", HIGH);
    add(
        rule,
        Fixed.entry(rule, Fixed.NODE1, PASS),
        Fixed.entry(rule, Fixed.NODE2, FAIL),
        Fixed.entry(rule, new Target(Target.TargetKind.NODE, "node3"), FAIL));
    add(HIGH, PASS);

    assertThat(card().score()).contains(number("50.0"));
    assertThat(card().rules()).isEqualTo(Map.of(PASS, 1, FAIL, 1));
  }

  @ParameterizedTest
  @CsvSource({
    // 199.0/2001 …: the exact quotients end in …5 at the second decimal
    "1, 15, 6.3", // 6.25
    "3, 13, 18.8", // 18.75
    "5, 3, 62.5",
    "1, 2, 33.3",
    "2, 1, 66.7",
    "1999, 1, 100.0", // 99.95
    "1, 1999, 0.1", // 0.05
  })
  void one_decimal_is_rounded_half_up(int passed, int failed, String score) {
    add(passed, HIGH, PASS);
    add(failed, HIGH, FAIL);

    assertThat(card().score()).contains(number(score));
  }

  @Test
  void a_waived_failure_stays_in_the_score_and_the_accepted_score_shows_it() {
    Rule rule = Fixed.named("test/waived", HIGH);
    add(rule, Fixed.entry(rule, Fixed.NODE1, WAIVED, Fixed.item("it", FAIL, WAIVED)));
    add(HIGH, PASS);

    assertThat(card().score()).contains(number("50.0"));
    assertThat(card().acceptedScore()).contains(number("100.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 50.0",
    "WAIVED, 100.0",
    "FALSE_POSITIVE, 100.0",
    "BASELINED, 100.0",
    "WAIVER_EXPIRED, 50.0",
    "ATTESTED, 50.0"
  })
  void only_a_settled_failure_is_accepted(Disposition disposition, String accepted) {
    Rule rule = Fixed.named("test/waived", HIGH);
    add(rule, Fixed.entry(rule, Fixed.NODE1, disposition, Fixed.item("it", FAIL, disposition)));
    add(HIGH, PASS);

    assertThat(card().acceptedScore()).contains(number(accepted));
  }

  @Test
  void a_failure_that_is_waived_on_one_node_only_is_not_accepted() {
    Rule rule = Fixed.named("test/waived", HIGH);
    add(
        rule,
        Fixed.entry(rule, Fixed.NODE1, WAIVED, Fixed.item("it", FAIL, WAIVED)),
        Fixed.entry(rule, Fixed.NODE2, FAIL));
    add(HIGH, PASS);

    assertThat(card().acceptedScore()).contains(number("50.0"));
  }

  @Test
  void a_waived_failure_does_not_hide_what_could_not_be_decided_behind_it() {
    Rule rule = Fixed.named("test/waived", HIGH);
    add(
        rule,
        Fixed.entry(
            rule,
            Fixed.NODE1,
            WAIVED,
            Fixed.item("a", FAIL, WAIVED),
            Fixed.item("b", UNKNOWN, NONE)));
    add(HIGH, PASS);

    assertThat(card().acceptedScore()).contains(number("50.0"));
  }

  @Test
  void an_open_critical_finding_caps_at_c() {
    add(99, HIGH, PASS);
    add(CRITICAL, FAIL);

    assertThat(card().score()).contains(number("98.7"));
    assertThat(card().grade()).contains(Grade.C);
    assertThat(card().caps()).containsExactly("a critical finding is open: not better than C");
  }

  @Test
  void a_critical_finding_caps_although_it_is_waived() {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/waived", CRITICAL);
    add(rule, Fixed.entry(rule, Fixed.NODE1, WAIVED, Fixed.item("it", FAIL, WAIVED)));

    assertThat(card().grade()).contains(Grade.C);
  }

  @Test
  void a_cap_does_not_lift_a_worse_grade() {
    add(1, HIGH, PASS);
    add(3, CRITICAL, FAIL);

    assertThat(card().grade()).contains(Grade.F);
  }

  @ParameterizedTest
  @EnumSource
  void a_finding_with_a_cap_of_its_own_caps_at_f(Cap cap) {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/capped", LOW, cap);
    add(rule, Fixed.entry(rule, Fixed.NODE1, WAIVED, Fixed.item("it", FAIL, WAIVED, cap)));

    assertThat(card().grade()).contains(Grade.F);
    assertThat(card().caps()).containsExactly(cap.words() + ": not better than F");
  }

  @Test
  void a_failure_of_a_rule_that_may_cap_does_not_cap_without_the_mark() {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/capped", LOW, KEY);
    add(rule, Fixed.entry(rule, Fixed.NODE1, FAIL));

    assertThat(card().grade()).contains(Grade.A);
  }

  @Test
  void a_mark_on_what_is_no_failure_does_not_cap() {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/capped", LOW, KEY);
    add(rule, Fixed.entry(rule, Fixed.NODE1, NONE, Fixed.item("it", PASS, NONE, KEY)));

    assertThat(card().grade()).contains(Grade.A);
  }

  @ParameterizedTest
  @CsvSource({"80, 20, true", "799, 201, false"})
  void coverage_under_80_is_not_graded(int decided, int unknown, boolean graded) {
    add(decided, HIGH, PASS);
    add(unknown, HIGH, UNKNOWN);

    assertThat(card().grade().isPresent()).isEqualTo(graded);
    assertThat(card().score()).isPresent();
    if (!graded) {
      assertThat(card().notGraded()).containsExactly("coverage is 79.9 %, less than 80 %");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "ERROR"})
  void a_critical_rule_that_could_not_be_decided_withholds_the_grade(Outcome outcome) {
    add(99, HIGH, PASS);
    Rule rule = add(CRITICAL, outcome);

    assertThat(card().grade()).isEmpty();
    assertThat(card().notGraded()).containsExactly(rule.id() + " could not be decided");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "ERROR"})
  void a_rule_that_may_cap_and_could_not_be_decided_withholds_the_grade(Outcome outcome) {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/capped", LOW, KEY);
    add(rule, Fixed.entry(rule, Fixed.NODE1, outcome));

    assertThat(card().notGraded()).containsExactly("test/capped could not be decided");
  }

  @Test
  void a_failure_without_the_mark_does_not_hide_that_another_target_may_have_it() {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/capped", LOW, KEY);
    add(rule, Fixed.entry(rule, Fixed.NODE1, FAIL), Fixed.entry(rule, Fixed.NODE2, UNKNOWN));

    assertThat(card().grade()).isEmpty();
    assertThat(card().notGraded()).containsExactly("test/capped could not be decided");
  }

  @Test
  void a_failure_with_the_mark_is_graded_whatever_other_targets_may_have() {
    add(99, HIGH, PASS);
    Rule rule = Fixed.named("test/capped", LOW, KEY);
    add(
        rule,
        Fixed.entry(rule, Fixed.NODE1, NONE, Fixed.item("it", FAIL, NONE, KEY)),
        Fixed.entry(rule, Fixed.NODE2, UNKNOWN));

    assertThat(card().grade()).contains(Grade.F);
  }

  @Test
  void an_unknown_of_another_severity_does_not_withhold_the_grade() {
    add(99, HIGH, PASS);
    add(HIGH, UNKNOWN);

    assertThat(card().grade()).contains(Grade.A);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "ERROR", "MANUAL", "NOT_APPLICABLE", "NOT_SELECTED"})
  void when_nothing_is_decided_there_is_no_score(Outcome outcome) {
    add(3, HIGH, outcome);

    assertThat(card().score()).isEmpty();
    assertThat(card().acceptedScore()).isEmpty();
    assertThat(card().grade()).isEmpty();
    assertThat(card().notGraded()).containsExactly("nothing was decided");
  }

  @Test
  void of_no_rules_there_is_no_score_and_no_coverage() {
    assertThat(card().score()).isEmpty();
    assertThat(card().coverage()).isEmpty();
    assertThat(card().grade()).isEmpty();
  }

  @Test
  void rules_of_no_weight_alone_give_no_score() {
    add(2, INFO, PASS);
    add(INFO, FAIL);

    assertThat(card().score()).isEmpty();
    assertThat(card().coverage()).contains(number("100.0"));
  }

  @Test
  void only_failures_give_a_score_of_zero() {
    add(2, HIGH, FAIL);

    assertThat(card().score()).contains(number("0.0"));
    assertThat(card().grade()).contains(Grade.F);
  }

  @Test
  void answers_are_counted_beside_and_are_no_part_of_the_coverage() {
    answer("a", PASS, Disposition.ATTESTED);
    answer("b", FAIL, Disposition.ATTESTED);
    answer("c", MANUAL, NONE);
    answer("d", FAIL, NONE);
    answer("e", NOT_SELECTED, NONE);
    answer("f", NOT_APPLICABLE, NONE);
    add(HIGH, PASS);

    assertThat(card().attestedAnswered()).isEqualTo(2);
    assertThat(card().attestedAsked()).isEqualTo(4);
    assertThat(card().coverage()).contains(number("100.0"));
    assertThat(card().score()).contains(number("50.0"));
  }

  private void answer(String slug, Outcome effective, Disposition disposition) {
    Rule rule = rule("asked/" + slug, HIGH).attested("Is it so?");
    add(rule, Fixed.entry(rule, Fixed.NODE1, disposition, Fixed.item("a", effective, NONE)));
  }

  @Test
  void a_rule_that_only_informs_is_no_part_of_the_coverage() {
    Rule informs =
        rule("test/informs", INFO)
            .informs("it says", subject -> List.of(Verdict.informational("it", "says")));
    add(informs, Fixed.entry(informs, Fixed.NODE1, UNKNOWN));
    add(HIGH, PASS);

    assertThat(card().coverage()).contains(number("100.0"));
  }

  @Test
  void anyone_can_compute_the_score_again_from_the_results() {
    Random random = new Random(20260131);
    for (int run = 0; run < 300; run++) {
      rules.clear();
      results.clear();
      int size = random.nextInt(12);
      for (int i = 0; i < size; i++) {
        Rule rule = Fixed.named("test/r" + i, any(random, Severity.values()));
        rules.add(rule);
        results.add(Fixed.entry(rule, Fixed.NODE1, any(random, Outcome.values())));
        if (random.nextBoolean()) {
          results.add(Fixed.entry(rule, Fixed.NODE2, any(random, Outcome.values())));
        }
      }

      assertThat(card().score().map(BigDecimal::toPlainString).orElse("none"))
          .as("run %d: %s", run, results)
          .isEqualTo(again(results));
    }
  }

  /** Written from the design, in tenths of points, without a look at the engine. */
  private static String again(List<RuleResult> results) {
    List<String> precedence = List.of("FAIL", "ERROR", "UNKNOWN", "MANUAL", "PASS");
    Map<String, Integer> points =
        Map.of("CRITICAL", 100, "HIGH", 75, "MEDIUM", 50, "LOW", 25, "INFO", 0);
    Map<String, Integer> rank = new TreeMap<>();
    Map<String, Integer> weight = new TreeMap<>();
    for (RuleResult result : results) {
      int at = precedence.indexOf(result.effectiveOutcome().name());
      rank.merge(result.rule().toString(), at < 0 ? 9 : at, Math::min);
      weight.put(result.rule().toString(), points.get(result.severity().name()));
    }
    long pass = rank.keySet().stream().filter(r -> rank.get(r) == 4).mapToInt(weight::get).sum();
    long bad = rank.keySet().stream().filter(r -> rank.get(r) < 3).mapToInt(weight::get).sum();
    boolean decided = rank.values().stream().anyMatch(r -> r == 0 || r == 4);
    long tenths = pass + bad == 0 ? 0 : (2000 * pass + pass + bad) / (2 * (pass + bad));
    return decided && pass + bad > 0 ? tenths / 10 + "." + tenths % 10 : "none";
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}

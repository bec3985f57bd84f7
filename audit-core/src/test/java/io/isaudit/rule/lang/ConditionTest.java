package io.isaudit.rule.lang;

import static io.isaudit.rule.Outcome.FAIL;
import static io.isaudit.rule.Outcome.PASS;
import static io.isaudit.rule.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.declaration.Declarations;
import io.isaudit.declaration.Environment;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Derivations;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

  private static final Subject NOTHING =
      new Subject(
          Sentences.rule("test/nothing", Severity.LOW)
              .checkedBy("nothing", subject -> List.of(Verdict.pass("it", "nothing"))),
          Target.deployment(),
          Bench.snapshot(),
          List.of(),
          Environment.PRODUCTION,
          Declarations.none(),
          ParameterValues.defaults(),
          new Derivations());

  private static Condition<String> giving(Outcome outcome, String why) {
    return giving(new Judgement(outcome, Optional.of(why), Optional.empty(), Optional.empty()));
  }

  private static Condition<String> giving(Judgement judgement) {
    return Condition.of("be fine", (thing, subject) -> judgement);
  }

  private static Judgement judge(Condition<String> condition) {
    return condition.judge("thing", NOTHING);
  }

  @ParameterizedTest
  @CsvSource({
    "PASS, PASS, PASS, PASS",
    "PASS, FAIL, PASS, FAIL",
    "PASS, UNKNOWN, PASS, UNKNOWN",
    "FAIL, FAIL, FAIL, FAIL",
    "FAIL, UNKNOWN, UNKNOWN, FAIL",
    "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void or_and_and_are_three_valued_in_either_order(
      Outcome one, Outcome other, Outcome or, Outcome and) {
    assertThat(judge(giving(one, "a").or(giving(other, "b"))).outcome()).isEqualTo(or);
    assertThat(judge(giving(other, "a").or(giving(one, "b"))).outcome()).isEqualTo(or);
    assertThat(judge(giving(one, "a").and(giving(other, "b"))).outcome()).isEqualTo(and);
    assertThat(judge(giving(other, "a").and(giving(one, "b"))).outcome()).isEqualTo(and);
  }

  @Test
  void the_reason_is_that_of_the_side_that_decides() {
    assertThat(judge(giving(PASS, "a").and(giving(FAIL, "b"))).why()).contains("b");
    assertThat(judge(giving(FAIL, "a").or(giving(UNKNOWN, "b"))).why()).contains("b");
    assertThat(judge(giving(Judgement.notMet()).or(giving(FAIL, "b"))).why()).contains("b");
  }

  @Test
  void of_two_sides_that_agree_both_reasons_stay() {
    assertThat(judge(giving(FAIL, "a").or(giving(FAIL, "b"))).why()).contains("a; b");
    assertThat(judge(giving(UNKNOWN, "a").and(giving(UNKNOWN, "b"))).why()).contains("a; b");
    assertThat(judge(giving(FAIL, "a").and(giving(FAIL, "a"))).why()).contains("a");
  }

  @Test
  void of_two_failures_a_cap_of_either_stays() {
    Condition<String> plain = giving(FAIL, "a");
    Condition<String> grave = giving(Judgement.notMet("b").capping(Cap.SHIPPED_PRIVATE_KEY));

    assertThat(judge(plain.and(grave)).cap()).contains(Cap.SHIPPED_PRIVATE_KEY);
    assertThat(judge(grave.and(plain)).cap()).contains(Cap.SHIPPED_PRIVATE_KEY);
    assertThat(judge(plain.or(grave)).cap()).contains(Cap.SHIPPED_PRIVATE_KEY);
    assertThat(judge(giving(PASS, "a").or(grave)).cap()).isEmpty();
  }

  @Test
  void of_two_that_are_met_the_notes_of_both_stay() {
    Condition<String> plain = giving(Judgement.met());
    Condition<String> noted = giving(Judgement.met().noting("careful"));

    assertThat(judge(plain.and(noted)).note()).contains("careful");
    assertThat(judge(noted.and(plain)).note()).contains("careful");
    assertThat(judge(plain.or(noted)).note()).contains("careful");
    assertThat(judge(noted.and(noted)).note()).contains("careful");
    assertThat(judge(noted.and(plain.noting("slow"))).note()).contains("careful; slow");
    assertThat(judge(giving(FAIL, "a").and(noted)).note()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, PASS, true",
    "FAIL, FAIL, false",
    "FAIL, UNKNOWN, false",
    "PASS, PASS, false",
    "UNKNOWN, PASS, false"
  })
  void only_a_failure_where_the_other_is_met_caps(Outcome one, Outcome when, boolean caps) {
    Condition<String> condition =
        giving(one, "a").capping(Cap.SHIPPED_PRIVATE_KEY, giving(when, "b"));

    assertThat(judge(condition).outcome()).isEqualTo(one);
    assertThat(judge(condition).why()).contains("a");
    assertThat(judge(condition).cap().isPresent()).isEqualTo(caps);
    assertThat(condition.description()).isEqualTo("be fine");
  }

  @Test
  void a_remark_stands_wherever_the_demand_is_decided_and_nowhere_else() {
    assertThat(judge(giving(PASS, "a").noting("careful")).note()).contains("careful");
    assertThat(judge(giving(PASS, "a").noting("careful")).why()).contains("a");
    assertThat(judge(giving(FAIL, "a").noting("careful")).note()).contains("careful");
    assertThat(judge(giving(UNKNOWN, "a").noting("careful")).note()).isEmpty();
  }
}

package io.isaudit.junit;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ManyRulesTest {

  private static final int RULES = 5_000;

  /** Five thousand rules that hold. */
  public static final class ManyRules implements RuleBook {

    private static final List<Rule> ALL =
        IntStream.range(0, RULES)
            .mapToObj(
                number ->
                    rule("many/rule-" + number, Severity.LOW)
                        .on(TargetKind.DEPLOYMENT)
                        .checkedBy(
                            "it is " + number,
                            subject -> List.of(Verdict.pass("it", "it is " + number))))
            .toList();

    @Override
    public String name() {
      return "many";
    }

    @Override
    public List<Rule> rules() {
      return ALL;
    }
  }

  @IsAuditTest(books = ManyRules.class)
  static class ManyCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest
    void audit() {}
  }

  static class PlainCase {

    @RepeatedTest(RULES)
    void nothing() {}
  }

  @Test
  void each_of_many_rules_is_one_test() {
    Run run = Run.of(ManyCase.class);

    assertThat(run.tests())
        .hasSize(RULES)
        .allSatisfy((name, end) -> assertThat(end).isEqualTo("successful"));
    assertThat(run.failures()).isEmpty();
  }

  /**
   * A measurement: the class and its method audit together, the dearest case. {@code mvn -pl
   * audit-junit -am test -Dtest=ManyRulesTest -DexcludedGroups=none
   * -Dsurefire.failIfNoSpecifiedTests=false} makes it and prints its figures.
   */
  @Test
  @Tag("by-hand")
  void a_rule_costs_less_than_a_millisecond_more_than_a_test_that_does_nothing() {
    Duration plain = Duration.ofDays(1);
    Duration audit = Duration.ofDays(1);
    for (int round = 0; round < 5; round++) {
      plain = shorter(plain, time(PlainCase.class));
      audit = shorter(audit, time(ManyCase.class));
    }
    long micros = audit.minus(plain).toNanos() / 1_000 / RULES;

    System.out.println(
        "plain "
            + plain.toMillis()
            + " ms, audit "
            + audit.toMillis()
            + " ms, overhead per test "
            + micros
            + " us");
    assertThat(micros).isLessThan(1_000);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration time(Class<?> testClass) {
    long start = System.nanoTime();
    Run run = Run.with(Map.of(), testClass);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(run.started()).hasSize(RULES);
    return taken;
  }
}

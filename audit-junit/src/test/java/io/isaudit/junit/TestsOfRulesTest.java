package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The annotation on a method. */
class TestsOfRulesTest {

  private static final List<String> IN_SCOPE =
      List.of(
          "demo/error · demo/error",
          "demo/fail · Keep the door shut",
          "demo/informational · demo/informational",
          "demo/not-applicable · demo/not-applicable",
          "demo/pass · demo/pass",
          "demo/unknown-high · demo/unknown-high",
          "demo/unknown-low · demo/unknown-low");

  static class OneNodeCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(books = DemoBook.class)
    void audit() {}
  }

  @Test
  void each_entry_that_was_selected_is_one_test_in_the_order_of_the_result() {
    assertThat(Run.of(OneNodeCase.class).started()).isEqualTo(IN_SCOPE);
  }

  @Test
  void the_outcome_of_an_entry_is_that_of_its_test() {
    assertThat(Run.of(OneNodeCase.class).tests().values())
        .containsExactly(
            "failed: demo/error · demo/error · node node1",
            "failed: demo/fail · Keep the door shut · node node1",
            "successful",
            "aborted: not applicable: it has no door",
            "successful",
            "failed: demo/unknown-high · demo/unknown-high",
            "aborted: could not be decided: it is dim");
  }

  @Test
  void a_failure_tells_finding_place_values_and_remedy() {
    List<String> failures = Run.of(OneNodeCase.class).failures();

    assertThat(failures)
        .anySatisfy(
            text ->
                assertThat(text)
                    .isEqualToNormalizingNewlines(
                        """
                        demo/fail · Keep the door shut · node node1
                        medium severity, not met
                          door.open should be false but is true
                            at       repository/conf/deployment.toml:12:3
                            expected false
                            actual   true
                        How to fix
                          Close it:

                          ```toml
                          [door]
                          open = false
                          ```"""));
    assertThat(failures).noneMatch(text -> text.contains("a secret"));
  }

  @Test
  void chapter_and_severity_are_report_entries() {
    assertThat(Run.of(OneNodeCase.class).facts())
        .hasSize(IN_SCOPE.size())
        .contains(
            Map.ofEntries(
                entry("rule", "demo/fail"),
                entry("chapter", "demo"),
                entry("severity", "medium"),
                entry("target", "node node1"),
                entry("outcome", "fail")));
  }

  static class TwoNodesCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("a", "b");

    @IsAuditTest(
        books = DemoBook.class,
        rules = {"demo/fail", "demo/pass"})
    void audit() {}
  }

  @Test
  void a_name_holds_the_target_when_the_rule_has_several() {
    assertThat(Run.of(TwoNodesCase.class).started())
        .containsExactly(
            "demo/fail · Keep the door shut · node a",
            "demo/fail · Keep the door shut · node b",
            "demo/pass · demo/pass");
  }

  static class DecidedCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(
        books = DemoBook.class,
        policy = "src/test/resources/io/isaudit/junit/decided.toml",
        clock = "2026-06-01T00:00:00Z",
        rules = {"demo/fail", "demo/question"})
    void audit() {}
  }

  @Test
  void what_is_waived_or_unanswered_is_aborted_with_the_reason() {
    assertThat(Run.of(DecidedCase.class).tests().values())
        .containsExactly(
            "aborted: accepted risk until 2026-12-31, platform team (the door is replaced in"
                + " winter): door.open should be false but is true",
            "aborted: nobody has answered: Is the door watched?");
  }

  static class ExpiredCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(
        books = DemoBook.class,
        policy = "src/test/resources/io/isaudit/junit/decided.toml",
        clock = "2027-01-02T00:00:00Z",
        rules = "demo/fail")
    void audit() {}
  }

  @Test
  void an_expired_waiver_waives_nothing() {
    assertThat(Run.of(ExpiredCase.class).failures()).hasSize(1);
  }

  static class BaselineCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(
        books = DemoBook.class,
        policy = "src/test/resources/io/isaudit/junit/known.toml",
        rules = "demo/fail")
    void audit() {}
  }

  @Test
  void what_the_baseline_knows_is_aborted() {
    assertThat(Run.of(BaselineCase.class).tests().values())
        .containsExactly("aborted: known from the baseline: door.open should be false but is true");
  }

  static class FailOnCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(books = DemoBook.class, failOn = FailOn.LOW, rules = "demo/unknown-*")
    void strict() {}

    @IsAuditTest(
        books = DemoBook.class,
        failOn = FailOn.NEVER,
        rules = {"demo/fail", "demo/unknown-*"})
    void lenient() {}
  }

  @Test
  void what_cannot_be_decided_fails_from_fail_on_on_and_a_finding_always() {
    Run run = Run.of(FailOnCase.class);

    assertThat(run.failures()).hasSize(3);
    assertThat(run.failures()).filteredOn(text -> text.startsWith("demo/fail")).hasSize(1);
    assertThat(run.aborted()).hasSize(2);
  }

  static class SevereCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(books = DemoBook.class, minimumSeverity = Severity.HIGH)
    void audit() {}
  }

  @Test
  void a_minimum_severity_leaves_the_rest_out() {
    assertThat(Run.of(SevereCase.class).started())
        .containsExactly(
            "demo/not-applicable · demo/not-applicable",
            "demo/pass · demo/pass",
            "demo/unknown-high · demo/unknown-high");
  }

  static class BodyCase {

    static final AtomicInteger PREPARED = new AtomicInteger();
    static final List<String> SEEN = new ArrayList<>();

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @BeforeEach
    void prepare() {
      PREPARED.incrementAndGet();
    }

    @IsAuditTest(books = DemoBook.class)
    void audit(RuleResult entry, AuditResult result, Snapshot snapshot) {
      assertThat(result.results()).contains(entry);
      assertThat(snapshot).isSameAs(SNAPSHOT);
      SEEN.add(entry.rule().slug());
    }
  }

  @Test
  void the_body_runs_for_entries_that_passed_and_sees_them() {
    Run.of(BodyCase.class);

    assertThat(BodyCase.SEEN).containsExactly("informational", "pass");
    assertThat(BodyCase.PREPARED).hasValue(2);
  }

  static class BrokenBodyCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
    void audit() {
      throw new IllegalStateException("more was asked");
    }
  }

  @Test
  void a_body_may_ask_for_more() {
    assertThat(Run.of(BrokenBodyCase.class).failures()).containsExactly("more was asked");
  }
}

package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The annotation on a class. */
class AuditOfClassTest {

  @IsAuditTest(books = DemoBook.class)
  static class GateCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @Test
    void goes_on() {}
  }

  @Test
  void a_class_fails_at_its_gate_and_its_tests_do_not() {
    Run run = Run.of(GateCase.class);

    assertThat(run.tests()).containsEntry("goes_on()", "successful");
    assertThat(run.failures()).isEqualTo(run.failedContainers()).hasSize(1);
    assertThat(run.failures().get(0))
        .isEqualToNormalizingNewlines(
            """
            The audit of io.isaudit.junit.AuditOfClassTest.GateCase did not pass its gate:
              1 rule of high severity or worse could not be decided
              coverage is 40.0 %, less than 80 %
            score 36.4, not graded, 7 of 9 rules in scope
              medium fail demo/fail on node node1: door.open should be false but is true (repository/conf/deployment.toml:12:3)
              low error demo/error on node node1: the rule failed with IllegalStateException
              high unknown demo/unknown-high on deployment: it is dark
              low unknown demo/unknown-low on deployment: it is dim""");
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
  static class PassingCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    static final List<Object> SEEN = new ArrayList<>();

    PassingCase(AuditResult result) {
      SEEN.add(result);
    }

    @BeforeAll
    static void before(AuditResult result) {
      SEEN.add(result);
    }

    @Test
    void one(Snapshot snapshot) {
      SEEN.add(snapshot);
    }

    @Test
    void other(AuditResult result) {
      SEEN.add(result);
    }
  }

  @Test
  void snapshot_and_result_are_parameters_and_made_once() {
    Run run = Run.of(PassingCase.class);

    assertThat(run.failures()).isEmpty();
    assertThat(PassingCase.SEEN).hasSize(5);
    assertThat(PassingCase.SEEN).filteredOn(Snapshot.class::isInstance).hasSize(1);
    Object first = PassingCase.SEEN.get(0);
    assertThat(PassingCase.SEEN)
        .filteredOn(AuditResult.class::isInstance)
        .allSatisfy(result -> assertThat(result).isSameAs(first));
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstanceCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    OneInstanceCase(AuditResult result) {
      assertThat(result).isNotNull();
    }

    @Test
    void goes_on() {}
  }

  @Test
  void one_instance_for_all_tests_works_too() {
    Run run = Run.of(OneInstanceCase.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.tests()).containsEntry("goes_on()", "successful");
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
  static class StartedServerCase {

    @AuditSource static Snapshot snapshot = DemoBook.nodes("before");
    static boolean running;

    @BeforeAll
    static void start() {
      running = true;
      snapshot = DemoBook.nodes("started");
    }

    @AfterAll
    static void stop() {
      running = false;
      snapshot = DemoBook.nodes("stopped");
    }

    @Test
    void uses_the_server() {}

    @Test
    void sees_what_was_running(AuditResult result) {
      assertThat(result.targets()).anyMatch(target -> target.target().id().equals("started"));
    }
  }

  @Test
  void the_audit_is_made_while_the_server_of_the_class_runs() {
    assertThat(Run.of(StartedServerCase.class).failures()).isEmpty();
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/fail", failOn = FailOn.MEDIUM)
  static class OuterServerCase {

    @AuditSource static Snapshot snapshot = DemoBook.nodes("before");

    @BeforeAll
    static void start() {
      snapshot = DemoBook.nodes("started");
    }

    @AfterAll
    static void stop() {
      snapshot = DemoBook.nodes("stopped");
    }

    @Nested
    @IsAuditTest(rules = "demo/pass")
    class Inner {

      @AuditSource static final Snapshot OTHER = DemoBook.nodes("other");

      @Test
      void goes_on() {}
    }
  }

  @Test
  void a_class_around_an_audited_one_is_audited_while_its_server_runs_too() {
    assertThat(Run.of(OuterServerCase.class).failures())
        .singleElement()
        .asString()
        .contains("demo/fail on node started");
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/fail", failOn = FailOn.MEDIUM)
  static class DisabledTestCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @Test
    @Disabled
    void not_now() {}
  }

  @Test
  void the_gate_is_judged_even_if_no_test_of_the_class_ran() {
    assertThat(Run.of(DisabledTestCase.class).failures()).hasSize(1);
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
  static class TogetherCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(rules = {"demo/fail", "demo/pass"})
    void audit() {}

    @Test
    void goes_on(AuditResult result) {
      assertThat(result.policy().deviations()).anyMatch(text -> text.endsWith(": demo/pass"));
    }

    @Nested
    class Inner {

      @IsAuditTest
      void audit() {}

      @Nested
      @IsAuditTest(rules = "demo/unknown-high")
      class Innermost {

        @AuditSource static final Snapshot OTHER = DemoBook.nodes("other");

        @Test
        void has_another(AuditResult result) {
          assertThat(result.targets()).anyMatch(target -> target.target().id().equals("other"));
        }
      }
    }
  }

  @Test
  void class_method_and_nested_class_take_over_what_stands_around_them() {
    Run run = Run.of(TogetherCase.class);

    assertThat(run.started())
        .containsExactlyInAnyOrder(
            "goes_on(AuditResult)",
            "demo/fail · Keep the door shut",
            "demo/pass · demo/pass",
            "demo/pass · demo/pass",
            "has_another(AuditResult)");
    assertThat(run.failedContainers())
        .singleElement()
        .asString()
        .contains("TogetherCase.Inner.Innermost did not pass its gate")
        .contains("demo/unknown-high");
    assertThat(run.failures()).hasSize(2);
  }

  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @IsAuditTest(books = DemoBook.class, rules = "demo/*s*")
  @interface OurAudit {}

  @OurAudit
  abstract static class OurBase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");
  }

  static class OurCase extends OurBase {

    @OurAudit
    void audit() {}
  }

  @Test
  void an_annotation_of_ones_own_works_on_class_and_method() {
    Run run = Run.of(OurCase.class);

    assertThat(run.started()).containsExactly("demo/pass · demo/pass");
  }
}

package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import io.isaudit.result.AuditResult;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Parts of a class, tests of other kinds beside the audit, and classes that are inherited. */
class SelectedTestsTest {

  @IsAuditTest(books = DemoBook.class)
  static class TwoMethodsCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(rules = {"demo/fail", "demo/pass"})
    void one() {}

    @IsAuditTest(rules = "demo/informational")
    void other() {}
  }

  @Test
  void one_method_or_one_entry_can_be_run_alone() {
    Run method = Run.selecting(Map.of(), selectMethod(TwoMethodsCase.class, "one"));
    Run again = Run.selecting(Map.of(), selectUniqueId(method.ids().get(1)));

    assertThat(method.started())
        .containsExactly("demo/fail · Keep the door shut", "demo/pass · demo/pass");
    assertThat(again.started()).containsExactly("demo/pass · demo/pass");
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
  static class FactoryCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @TestFactory
    Stream<DynamicTest> targets(AuditResult result) {
      return result.targets().stream()
          .map(target -> DynamicTest.dynamicTest(target.target().id(), () -> {}));
    }
  }

  @Test
  void a_test_factory_may_take_the_audit() {
    Run run = Run.of(FactoryCase.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.started()).contains("node1");
  }

  abstract static class WithInner {

    @Nested
    class Inner {

      @Test
      void sees(AuditResult result) {
        SEEN.add(result.targets().get(0).target().id());
      }
    }
  }

  private static final List<String> SEEN = new ArrayList<>();

  @IsAuditTest(books = DemoBook.class, rules = "demo/fail", failOn = FailOn.MEDIUM)
  static class OneCase extends WithInner {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("one");
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/fail", failOn = FailOn.MEDIUM)
  static class OtherCase extends WithInner {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("other");
  }

  @Test
  void an_inherited_nested_class_belongs_to_the_class_that_inherits_it() {
    SEEN.clear();
    Run run = Run.of(OneCase.class, OtherCase.class);

    assertThat(SEEN).containsExactlyInAnyOrder("one", "other");
    assertThat(run.failures())
        .hasSize(2)
        .anyMatch(text -> text.contains("demo/fail on node one:"))
        .anyMatch(text -> text.contains("demo/fail on node other:"));
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/fail", failOn = FailOn.MEDIUM)
  abstract static class WithServer {

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
    class Inner {

      @Test
      void asks_for_nothing() {}
    }
  }

  static class FirstServerCase extends WithServer {}

  static class SecondServerCase extends WithServer {}

  @Test
  void each_class_that_inherits_a_nested_class_is_audited_while_its_server_runs() {
    assertThat(Run.of(FirstServerCase.class, SecondServerCase.class).failures())
        .hasSize(2)
        .allMatch(text -> text.contains("demo/fail on node started:"));
  }

  /** A book that JUnit cannot make. */
  static final class NeedyBook implements RuleBook {

    private final String name;

    NeedyBook(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Rule> rules() {
      return List.of();
    }
  }

  @IsAuditTest(books = NeedyBook.class)
  static class NeedyCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest
    void audit() {}
  }

  @Test
  void a_book_that_cannot_be_made_is_named() {
    assertThat(Run.of(NeedyCase.class).failures())
        .isNotEmpty()
        .allMatch(
            text ->
                text.contains(
                    "NeedyBook cannot be made: it needs a constructor without parameters"));
  }
}

package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.evidence.MissingReason;
import io.isaudit.json.SnapshotJson;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is audited, and what happens when it cannot be. */
class SourcesTest {

  private static final String STOCK = "../samples/stock";

  @IsAuditTest(home = STOCK, rules = "web/cors-any-origin")
  static class HomeCase {

    @Test
    void holds(Snapshot snapshot) {
      assertThat(snapshot.nodes()).containsOnlyKeys("node1");
    }
  }

  @IsAuditTest(
      home = {"a=" + STOCK, "b=../samples/hardened"},
      rules = "web/cors-any-origin")
  static class NamedHomesCase {

    @IsAuditTest
    void audit() {}
  }

  @Test
  void homes_are_audited_with_the_rules_that_are_registered() {
    assertThat(Run.of(HomeCase.class).failures()).isEmpty();
    assertThat(Run.of(NamedHomesCase.class).started())
        .hasSize(2)
        .allMatch(name -> name.startsWith("web/cors-any-origin · "))
        .anyMatch(name -> name.endsWith(" · node a"))
        .anyMatch(name -> name.endsWith(" · node b"));
  }

  @IsAuditTest(home = STOCK, copied = true, rules = "web/cors-any-origin")
  static class CopiedCase {

    static boolean modesAreMissing;

    @Test
    void sees(Snapshot snapshot) {
      modesAreMissing = snapshot.toString().contains("reason=" + MissingReason.COPIED);
    }
  }

  @Test
  void modes_of_a_copy_are_missing_and_those_of_a_home_are_not() {
    Run.of(CopiedCase.class);
    assertThat(CopiedCase.modesAreMissing).isTrue();

    Run.with(Map.of("isaudit.copied", "false"), CopiedCase.class);
    assertThat(CopiedCase.modesAreMissing).isFalse();
  }

  static class StoredCase {

    @IsAuditTest(snapshot = "${stored}", rules = "web/cors-any-origin")
    void audit(AuditResult result) {
      assertThat(result.targets()).anyMatch(target -> target.target().id().equals("stored"));
    }
  }

  static class PathCase {

    static Path path = Path.of("nowhere");

    @AuditSource
    static Path path() {
      return path;
    }

    @IsAuditTest(rules = "web/cors-any-origin")
    void audit() {}
  }

  @Test
  void a_stored_snapshot_is_audited(@TempDir Path folder) throws Exception {
    Snapshot snapshot =
        IsAudit.create(Clock.fixed(DemoBook.CLOCK, ZoneOffset.UTC))
            .collect(Map.of("stored", Path.of(STOCK)), CollectOptions.standard());
    Path file = Files.write(folder.resolve("snapshot.json"), SnapshotJson.write(snapshot));

    Run run = Run.with(Map.of("stored", file.toString()), StoredCase.class);
    PathCase.path = file;

    assertThat(run.failures()).isEmpty();
    assertThat(run.started()).hasSize(1);
    assertThat(Run.of(PathCase.class).tests().values()).containsExactly("successful");
    PathCase.path = Path.of(STOCK);
    assertThat(Run.of(PathCase.class).tests().values()).containsExactly("successful");
  }

  static class InstanceCase {

    @AuditSource final Snapshot snapshot = DemoBook.nodes("node1");

    @IsAuditTest(books = DemoBook.class)
    void audit() {}
  }

  static class NoSourceCase {

    @IsAuditTest
    void audit() {}
  }

  @IsAuditTest(home = STOCK)
  static class TwoSourcesCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @Test
    void goes_on() {}
  }

  @Test
  void a_source_that_is_unfit_is_named() {
    assertThat(Run.of(InstanceCase.class).failures())
        .containsExactly("@AuditSource InstanceCase.snapshot has to be static");
    assertThat(Run.of(NoSourceCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("there is nothing to audit");
    assertThat(Run.of(TwoSourcesCase.class).failures())
        .singleElement()
        .asString()
        .endsWith("TwoSourcesCase names a source and has an @AuditSource: which is to be audited?");
  }

  @IsAuditTest(home = "src")
  static class UnreadableCase {

    @IsAuditTest
    void one() {}

    @IsAuditTest(rules = "web/*")
    void two() {}

    @Test
    void wants_it(AuditResult result) {}

    @Test
    void does_not() {}

    @Nested
    class Inner {

      Inner(Snapshot snapshot) {}

      @Test
      void wants_it_too() {}
    }
  }

  @Test
  void a_source_that_cannot_be_read_fails_once_and_lets_other_tests_be() {
    Run run = Run.of(UnreadableCase.class);

    assertThat(run.failures())
        .singleElement()
        .asString()
        .contains("is no Identity Server home: it holds none of");
    assertThat(run.tests())
        .containsEntry("does_not()", "successful")
        .containsEntry(
            "wants_it(AuditResult)",
            "aborted: there is no audit; the failure of the class says why")
        .containsEntry(
            "wants_it_too()", "aborted: there is no audit; the failure of the class says why");
  }

  @IsAuditTest(snapshot = "pom.xml")
  static class NoSnapshotCase {

    @Test
    void goes_on() {}
  }

  static class FailingSourceCase {

    @AuditSource
    static Snapshot snapshot() {
      throw new IllegalStateException("not started");
    }

    @IsAuditTest
    void audit() {}
  }

  @Test
  void what_is_no_snapshot_and_a_supplier_that_fails_are_failures() {
    assertThat(Run.of(NoSnapshotCase.class).failures())
        .singleElement()
        .asString()
        .contains("pom.xml: ");
    assertThat(Run.of(FailingSourceCase.class).failures())
        .containsExactly(
            "@AuditSource FailingSourceCase.snapshot failed with IllegalStateException");
  }

  static class Counting {

    static final AtomicInteger ASKED = new AtomicInteger();

    @AuditSource
    static Snapshot snapshot() {
      ASKED.incrementAndGet();
      return DemoBook.nodes("node1");
    }
  }

  @IsAuditTest(books = DemoBook.class)
  static class CountingCase extends Counting {

    @IsAuditTest
    void one() {}

    @IsAuditTest(rules = "demo/pass")
    void two() {}
  }

  @Test
  void a_source_is_asked_once_for_a_class() {
    Counting.ASKED.set(0);
    Run.of(CountingCase.class);

    assertThat(Counting.ASKED).hasValue(1);
  }

  static class First {

    static Snapshot seen;

    @IsAuditTest(home = STOCK, rules = "web/cors-any-origin")
    void audit(Snapshot snapshot) {
      seen = snapshot;
    }
  }

  static class Second {

    static Snapshot seen;

    @IsAuditTest(home = "src/../" + STOCK, rules = "web/cors-*")
    void audit(Snapshot snapshot) {
      seen = snapshot;
    }
  }

  @Test
  void a_home_is_collected_once_for_all_classes_that_run_in_parallel() {
    Map<String, String> parallel =
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    Run run = Run.with(parallel, First.class, Second.class, UnreadableCase.class);

    assertThat(First.seen).isNotNull().isSameAs(Second.seen);
    assertThat(run.failures()).singleElement().asString().contains("no Identity Server home");
  }
}

package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Placeholders, configuration parameters, reports, and selections that select nothing. */
class ValuesTest {

  static class Base {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");
  }

  static class PlaceholderCase extends Base {

    @IsAuditTest(books = DemoBook.class, rules = "demo/${which}")
    void audit() {}
  }

  @Test
  void a_placeholder_is_filled_from_parameters_properties_and_environment() {
    assertThat(Run.with(Map.of("which", "pass"), PlaceholderCase.class).started()).hasSize(1);

    System.setProperty("which", "unknown-*");
    try {
      assertThat(Run.of(PlaceholderCase.class).started()).hasSize(2);
    } finally {
      System.clearProperty("which");
    }
    String variable =
        System.getenv().keySet().stream().filter("PATH"::equals).findFirst().orElseThrow();
    Values values = new Values(name -> Optional.empty());
    assertThat(values.one("home", "${" + variable + "}/x"))
        .contains(System.getenv(variable) + "/x");
  }

  @Test
  void a_placeholder_that_nothing_fills_is_named() {
    assertThat(Run.of(PlaceholderCase.class).failures())
        .containsExactly(
            "\"demo/${which}\" names which, which is no configuration parameter of JUnit, no system"
                + " property and no environment variable");
  }

  @Test
  void a_parameter_in_other_letters_is_a_slip() {
    System.setProperty("isaudit.failon", "never");
    try {
      assertThat(Run.of(Passing.class).failures())
          .containsExactly("the system property isaudit.failon is to be called isaudit.failOn");
    } finally {
      System.clearProperty("isaudit.failon");
    }
    assertThat(Run.of(Passing.class).failures()).isEmpty();
  }

  static class Passing extends Base {

    @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
    void audit() {}
  }

  @IsAuditTest(
      books = DemoBook.class,
      home = "${nowhere}",
      rules = "demo/fail",
      failOn = FailOn.LOW,
      clock = "2020-01-01T00:00:00Z")
  static class OverriddenCase {

    @IsAuditTest
    void audit(AuditResult result) {
      assertThat(result.clock()).isEqualTo("2026-02-03T04:05:06Z");
      assertThat(result.environment().word()).isEqualTo("staging");
    }
  }

  @Test
  void configuration_parameters_win_over_attributes() {
    Run run =
        Run.with(
            Map.of(
                "isaudit.home", "x=../samples/stock, y=../samples/stock",
                "isaudit.rules", "demo/pass,demo/unknown-*",
                "isaudit.failOn", "never",
                "isaudit.environment", "staging",
                "isaudit.minimumSeverity", "high",
                "isaudit.clock", "2026-02-03T04:05:06Z"),
            OverriddenCase.class);

    assertThat(run.failures()).isEmpty();
    assertThat(run.started())
        .containsExactly("demo/pass · demo/pass", "demo/unknown-high · demo/unknown-high");
  }

  static class PlainCase extends Base {

    @IsAuditTest(books = DemoBook.class)
    void audit() {}
  }

  @Test
  void a_parameter_that_makes_no_sense_is_refused() {
    assertThat(failure("isaudit.failOn", "often"))
        .isEqualTo("failOn takes policy, critical, high, medium, low or never, not \"often\"");
    assertThat(failure("isaudit.minimumSeverity", "bad")).startsWith("minimumSeverity takes ");
    assertThat(failure("isaudit.environment", "mars")).startsWith("environment takes ");
    assertThat(failure("isaudit.clock", "noon")).startsWith("clock takes ");
    assertThat(failure("isaudit.copied", "so")).startsWith("copied takes ");
    assertThat(failure("isaudit.rules", "Demo/*")).startsWith("rules takes patterns ");
    assertThat(failure("isaudit.rules", " "))
        .isEqualTo("the configuration parameter isaudit.rules is empty");
    assertThat(failure("isaudit.rules", ","))
        .isEqualTo("the configuration parameter isaudit.rules is empty");
    assertThat(failure("isaudit.policy", "no.toml")).endsWith("no.toml does not exist");
    assertThat(failure("isaudit.policy", "src/test/resources/io/isaudit/junit/wrong.toml"))
        .startsWith("the policy cannot be used:")
        .contains("wrong.toml:2:1: ");
    assertThat(failure("isaudit.profile", "mars")).contains("there is no profile \"mars\"");
    assertThat(failure("isaudit.home", "a=src,a=pom.xml")).isEqualTo("two homes have the name a");
  }

  @Test
  void selecting_nothing_is_a_failure() {
    assertThat(failure("isaudit.rules", "demo/pas"))
        .isEqualTo("no rule has an id like \"demo/pas\"");
    assertThat(failure("isaudit.rules", "demo/pass,demo/out-*"))
        .startsWith(
            "no rule is left to run of \"demo/out-*\": demo/out-of-scope was not run (scope: ");
    assertThat(failure("isaudit.rules", "demo/question"))
        .contains("demo/question was not run (scope: ");
    assertThat(failure("isaudit.policy", "src/test/resources/io/isaudit/junit/none.toml"))
        .startsWith("no rule is left to run of \"*\": ");
  }

  private static String failure(String parameter, String value) {
    Run run = Run.with(Map.of(parameter, value), PlainCase.class);
    assertThat(run.started()).isEmpty();
    assertThat(run.failures()).hasSize(1);
    return run.failures().get(0);
  }

  @IsAuditTest(books = DemoBook.class, rules = "demo/pass")
  static class ReportedCase extends Base {

    @IsAuditTest
    void audit() {}
  }

  @Test
  void reports_of_class_and_method_go_to_folders_of_their_names(@TempDir Path folder) {
    Run run = Run.with(Map.of("isaudit.reports", folder.toString()), ReportedCase.class);

    String name = "io.isaudit.junit.ValuesTest.ReportedCase";
    assertThat(run.failures()).isEmpty();
    for (String each : new String[] {name, name + ".audit"}) {
      assertThat(folder.resolve(each)).isDirectoryContaining("glob:**/scorecard.html");
      assertThat(folder.resolve(each).resolve("result.json")).content().contains("demo/pass");
    }
  }

  @Test
  void companions_of_a_report_are_written_beside_it(@TempDir Path folder) {
    Map<String, String> parameters =
        Map.of("isaudit.reports", folder.toString(), "isaudit.formats", "html-csp");

    assertThat(Run.with(parameters, ReportedCase.class).failures()).isEmpty();

    Path report = folder.resolve("io.isaudit.junit.ValuesTest.ReportedCase/scorecard-csp");
    assertThat(report.resolve("index.html")).content().contains("href=\"scorecard.css\"");
    assertThat(report.resolve("scorecard.css")).isNotEmptyFile();
  }

  @Test
  void a_name_that_no_file_system_takes_still_makes_a_folder() {
    Output output = new Output(Optional.empty(), List.of(), "a.BankIT.complies: as <agreed>?");

    assertThat(output.folder()).isEqualTo("a.BankIT.complies_ as _agreed__");
  }

  @Test
  void a_format_that_does_not_exist_is_refused(@TempDir Path folder) {
    Map<String, String> parameters =
        Map.of("isaudit.reports", folder.toString(), "isaudit.formats", "json,papyrus");

    assertThat(Run.with(parameters, PlainCase.class).failures())
        .singleElement()
        .asString()
        .startsWith("formats knows ")
        .endsWith(", not \"papyrus\"");
  }
}

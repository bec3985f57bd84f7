package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.IsAudit;
import io.isaudit.declaration.Environment;
import io.isaudit.policy.file.PolicyFile;
import io.isaudit.policy.file.PolicyReading;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyCommandsTest {

  private static final String CLOCK = "2026-12-15T00:00:00Z";
  private static final Path STOCK = Path.of("..", "samples", "stock");
  private static final Pattern TOML_BLOCK = Pattern.compile("(?s)```toml\n(.*?)```");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new Program(new PrintWriter(out, true), new PrintWriter(err, true), false).run(args);
  }

  private int audit(String... more) {
    List<String> args = new ArrayList<>(List.of(STOCK.toString(), "--clock", CLOCK));
    args.addAll(List.of("-o", folder.resolve("reports").toString(), "--format", "json"));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String policy(String text) throws IOException {
    return Files.writeString(folder.resolve("is-audit.toml"), text).toString();
  }

  private String result() throws IOException {
    return Files.readString(folder.resolve("reports/result.json"));
  }

  private int baseline(String... more) {
    List<String> args = new ArrayList<>(List.of("baseline", STOCK.toString(), "--clock", CLOCK));
    args.addAll(List.of("-o", folder.resolve("known.json").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void all_problems_of_a_policy_are_printed_with_their_places() throws IOException {
    int code = audit("--policy", policy("[gates]\n[profile]\nselect = \"cookie/*\"\n"));

    assertThat(code).isEqualTo(4);
    assertThat(err.toString().lines())
        .containsExactly(
            "is-audit: is-audit.toml:1:1: unknown key \"gates\" in the file; did you mean gate?",
            "is-audit: is-audit.toml:3:1: no rule matches \"cookie/*\"; did you mean cookies/*?");
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  @DisplayName("inspec PR#6644: a malformed policy is found before anything is looked at")
  void a_malformed_policy_is_found_before_anything_is_looked_at() throws IOException {
    String policy = policy("[gate");

    assertThat(run(folder.resolve("no-home").toString(), "--policy", policy)).isEqualTo(4);
    assertThat(run(STOCK.toString(), "--policy", policy, "--fail-on", "x")).isEqualTo(4);
    assertThat(err.toString()).doesNotContain("no-home").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @DisplayName(
      "kube-bench#509 #566, conftest#387, kube-score#466, docker-bench#482: exit codes say what"
          + " happened")
  @CsvSource({
    "[gate] fail_on = 'never' allow_unknown = true,,0",
    "[gate] fail_on = 'critical',,1",
    "[gate] fail_on = 'never',--fail-on=high,1",
    "[gate] fail_on = 'never' minimum_score = 100,,1",
    "[gate] fail_on = 'high',--fail-on=never,0",
    "[gate] fail_on = 'never',--fail-on=sometimes,2",
    "[gate] fail_on = 'never',--profile=staging,0",
    "[gate] fail_on = 'never',--profile=nobody,4",
    "[gate] fail_on = 'sometimes',,4"
  })
  void exit_codes_say_what_happened(String text, String option, int code) throws IOException {
    String policy = policy(text.replace('\'', '"').replaceAll(" (?=[a-z_]+ =)", "\n"));
    String[] options = {"--policy", policy, option == null ? "--copied" : option};

    assertThat(audit(options)).as(err.toString()).isEqualTo(code);
  }

  @Test
  @DisplayName("openscap#2212, inspec#2424 #4988, cluecumber#343: reports stay small")
  void reports_stay_small() throws IOException {
    audit("--format", "html");

    assertThat(Files.size(folder.resolve("reports/scorecard.html"))).isBetween(50_000L, 400_000L);
    assertThat(Files.size(folder.resolve("reports/result.json"))).isBetween(50_000L, 600_000L);
  }

  @Test
  void a_policy_that_is_not_there_is_a_wrong_call() {
    assertThat(audit("--policy", folder.resolve("none.toml").toString())).isEqualTo(2);
  }

  @Test
  @DisplayName("ArchUnit#641 #452: one rule can be run, whatever the policy selects")
  void one_rule_can_be_run_whatever_the_policy_selects() throws IOException {
    String policy = policy("[profile]\nselect = \"keystores/*\"\n");

    audit("--policy", policy, "--rules", "accounts/super-admin-password");

    assertThat(result().split("\"outcome\": \"fail\"", -1)).hasSizeGreaterThan(1);
    assertThat(result()).contains("only these rules are judged: accounts/super-admin-password");
  }

  @Test
  void the_environment_chooses_the_shipped_profile_and_its_changes_are_stated() throws IOException {
    audit("--environment", "development");

    assertThat(result())
        .contains("\"profile\": \"development\"")
        .contains("accounts/super-admin-password has medium severity, not critical");
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_that_a_shipped_profile_names_exists(Environment environment) throws IOException {
    String resource = "/io/isaudit/policy/profiles/" + environment.word() + ".toml";
    try (var stream = PolicyFile.class.getResourceAsStream(resource)) {
      Path copy = Files.write(folder.resolve("copy.toml"), stream.readAllBytes());
      IsAudit audit = IsAudit.create(Clock.systemUTC());

      assertThat(PolicyFile.about(audit.rules()).read(copy))
          .isInstanceOf(PolicyReading.Usable.class);
    }
  }

  @Test
  void the_example_of_the_user_guide_is_a_policy() throws IOException {
    Matcher block = TOML_BLOCK.matcher(Files.readString(Path.of("..", "docs", "policy.md")));
    assertThat(block.find()).isTrue();

    assertThat(audit("--policy", policy(block.group(1)))).as(err.toString()).isEqualTo(1);
    assertThat(result()).contains("\"profile\": \"northwind\"");
  }

  @Test
  void a_baseline_lets_the_gate_pass_until_something_is_new() throws IOException {
    assertThat(baseline()).as(err.toString()).isZero();
    String policy =
        policy(
            "[baseline]\nfile = \"known.json\"\n[gate]\nfail_on = \"low\"\nallow_unknown = true\n");

    assertThat(audit("--policy", policy)).isZero();
    assertThat(result()).contains("\"disposition\": \"baselined\"", "\"outcome\": \"fail\"");
  }

  @Test
  void a_baseline_is_frozen_once() throws IOException {
    baseline();
    byte[] first = Files.readAllBytes(folder.resolve("known.json"));

    assertThat(baseline()).isEqualTo(2);
    assertThat(err.toString()).contains("is there already; --update takes out what is gone");
    assertThat(folder.resolve("known.json")).hasBinaryContent(first);
  }

  @Test
  void an_update_takes_out_what_is_gone_and_adds_nothing() throws IOException {
    baseline("--profile", "development");
    String before = Files.readString(folder.resolve("known.json"));

    assertThat(baseline("--update")).isZero();
    assertThat(out.toString()).contains("0 findings gone, ");
    assertThat(folder.resolve("known.json")).hasContent(before);

    String home = Path.of("..", "samples", "hardened").toString();
    String known = folder.resolve("known.json").toString();
    run("baseline", "node1=" + home, "-o", known, "--update", "--clock", CLOCK);
    assertThat(out.toString()).containsPattern("[1-9]\\d* findings gone, ");
    assertThat(Files.readString(folder.resolve("known.json"))).hasSizeLessThan(before.length());
  }

  @Test
  void an_update_without_a_baseline_is_explained() {
    assertThat(baseline("--update")).isEqualTo(2);
    assertThat(err.toString()).contains("without --update one is frozen");
  }

  @Test
  @DisplayName("ArchUnit#211: an audit never writes a baseline")
  void an_audit_never_writes_a_baseline() throws IOException {
    baseline();
    Path known = folder.resolve("known.json");
    byte[] before = Files.readAllBytes(known);
    String policy = policy("[baseline]\nfile = \"known.json\"\n");

    run("../samples/hardened", "--policy", policy, "-o", folder.resolve("reports").toString());

    assertThat(known).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("known.json", "is-audit.toml", "reports");
    }
  }

  @Test
  void open_questions_are_written_to_be_filled_in() throws IOException {
    Path answers = folder.resolve("answers.toml");

    assertThat(run("attest", STOCK.toString(), "-o", answers.toString(), "--clock", CLOCK))
        .as(err.toString())
        .isZero();

    assertThat(Files.readString(answers))
        .contains("rule = \"maintenance/database-backup\"", "# met = true", "# Question: ")
        .contains("on = 2026-12-15", "valid_until = 2027-12-15");
    assertThat(Files.readAllLines(answers)).allMatch(line -> line.length() < 100);
    assertThat(audit("--policy", answers.toString())).isEqualTo(4);
    assertThat(err.toString())
        .contains("[[attestations]] lacks met")
        .contains("statement is empty");
  }

  @Test
  void a_filled_in_question_is_an_answer_and_no_longer_open() throws IOException {
    Path answers = folder.resolve("answers.toml");
    run("attest", "-o", answers.toString(), "--clock", CLOCK);
    String filled =
        Files.readString(answers)
            .replace("# met = true", "met = true")
            .replace("\"\"", "\"see runbook 12\"");
    String policy = policy(filled);

    audit("--policy", policy);

    assertThat(result()).contains("\"disposition\": \"attested\"", "see runbook 12");
    String other = folder.resolve("other.toml").toString();
    assertThat(run("attest", "--policy", policy, "-o", other, "--clock", CLOCK)).isZero();
    assertThat(out.toString()).contains("no question is open");
    assertThat(Path.of(other)).doesNotExist();
  }

  @Test
  void answers_are_not_written_over_unless_asked() throws IOException {
    Path answers = Files.writeString(folder.resolve("answers.toml"), "mine");

    assertThat(run("attest", "-o", answers.toString())).isEqualTo(2);
    assertThat(answers).hasContent("mine");
    assertThat(run("attest", "-o", answers.toString(), "--force")).isZero();
    assertThat(answers).content().contains("[[attestations]]");
  }

  @Test
  @DisplayName("ScubaGoggles#1131: the catalogue and the results agree on severities")
  void the_catalogue_and_the_results_agree_on_severities() throws IOException {
    assertThat(run("rules", "--json")).isZero();
    Matcher rule =
        Pattern.compile("(?s)\"id\": \"([^\"]+)\",\\s+\"version\".{0,900}?\"severity\": \"(\\w+)\"")
            .matcher(out.toString());
    audit();

    int compared = 0;
    while (rule.find()) {
      assertThat(result())
          .containsPattern(
              "\"rule\": \""
                  + rule.group(1)
                  + "\",[^}]{0,400}?\"severity\": \""
                  + rule.group(2)
                  + "\"");
      compared++;
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void one_rule_as_json_has_its_page_and_parameters() {
    assertThat(run("rules", "keystores/expiry", "--json")).isZero();
    assertThat(out.toString())
        .startsWith("{")
        .endsWith("}\n")
        .contains("\"id\": \"keystores/expiry\"", "\"why\": ", "\"howToFix\": ", "\"bounds\": ");
  }
}

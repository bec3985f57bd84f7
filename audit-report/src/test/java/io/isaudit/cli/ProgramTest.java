package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.render.Renderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

  private static final String CLOCK = "2026-12-15T00:00:00Z";
  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir Path folder;
  private Path output;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void name_an_output_folder_that_is_not_there_yet() {
    output = folder.resolve("reports");
  }

  private int run(String... args) {
    return new Program(new PrintWriter(out), new PrintWriter(err), false).run(args);
  }

  private int audit(Path home, String... more) {
    String[] fixed = {home.toString(), "--output", output.toString(), "--clock", CLOCK};
    return run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
  }

  private String result() throws IOException {
    return Files.readString(output.resolve("result.json"));
  }

  @Test
  void an_audit_writes_both_reports_and_names_them() {
    int code = audit(SAMPLES.resolve("stock"));

    assertThat(code).isEqualTo(1);
    assertThat(output).isDirectoryContaining("glob:**scorecard.html");
    assertThat(output).isDirectoryContaining("glob:**result.json");
    assertThat(out.toString()).contains("scorecard.html").contains("accounts/super-admin-password");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_format_of_several_files_writes_all_of_them_into_its_folder() {
    audit(SAMPLES.resolve("stock"), "--format", "html-csp");

    assertThat(output.resolve("scorecard-csp/index.html")).isNotEmptyFile();
    assertThat(output.resolve("scorecard-csp/scorecard.css")).isNotEmptyFile();
    assertThat(output.resolve("scorecard.html")).doesNotExist();
    assertThat(out.toString()).contains("index.html").doesNotContain("scorecard.css");
  }

  @Test
  void plain_output_has_no_escape_sequences() {
    audit(SAMPLES.resolve("stock"));

    assertThat(out.toString()).doesNotContain("\u001B");
  }

  @ParameterizedTest
  @CsvSource({"critical,1", "high,1", "never,0"})
  void the_gate_decides_the_exit_code(String failOn, int code) {
    assertThat(audit(SAMPLES.resolve("stock"), "--fail-on", failOn)).isEqualTo(code);
  }

  @Test
  void rules_that_decide_nothing_exit_with_3() {
    int code = audit(SAMPLES.resolve("stock"), "--rules", "deployment/*");

    assertThat(code).isEqualTo(3);
  }

  @Test
  void a_selection_is_stated_in_the_result() throws IOException {
    audit(SAMPLES.resolve("stock"), "--rules", "web/*,keystores/*");

    assertThat(result()).contains("profile: not among the rules that were selected");
  }

  @Test
  void two_homes_are_compared_with_each_other() throws IOException {
    int code =
        run(
            "a=" + SAMPLES.resolve("stock"),
            "b=" + SAMPLES.resolve("hardened"),
            "--rules=clustering/*",
            "--output",
            output.toString(),
            "--clock",
            CLOCK);

    assertThat(code).isEqualTo(1);
    assertThat(result()).contains("a: default, clear text").contains("b: a $secret{} alias");
  }

  @Test
  void a_lone_file_is_judged_by_the_version_that_is_given() throws IOException {
    Path toml = SAMPLES.resolve("stock/repository/conf/deployment.toml");

    audit(toml, "--product-version", "7.1.0", "--rules", "transport/*");

    assertThat(result()).contains("\"outcome\": \"fail\"").contains("\"origin\": \"default\"");
  }

  @Test
  void a_lone_file_without_a_version_has_no_defaults() throws IOException {
    Path toml = SAMPLES.resolve("stock/repository/conf/deployment.toml");

    audit(toml, "--rules", "transport/*");

    assertThat(result())
        .contains("\"outcome\": \"unknown\"")
        .doesNotContain("\"outcome\": \"pass\"");
  }

  @Test
  void of_a_lone_file_only_the_rules_on_settings_are_in_scope() throws IOException {
    Path toml = SAMPLES.resolve("stock/repository/conf/deployment.toml");

    audit(toml, "--product-version", "7.1.0", "--rules", "keystores/*,web/*,jvm/*");

    assertThat(result())
        .contains("\"reason\": \"scope: give the home directory of the node\"")
        .contains("\"outcome\": \"fail\"")
        .doesNotContain("no home directory is given");
    assertThat(scope()).containsExactly("settings");
  }

  @Test
  void a_lone_file_beside_a_home_lacks_what_the_home_has() throws IOException {
    String home = SAMPLES.resolve("stock").toString();
    String toml = SAMPLES.resolve("stock/repository/conf/deployment.toml").toString();

    run("a=" + home, "b=" + toml, "--product-version=7.1.0", "-o", output.toString());

    assertThat(result()).contains("keystores missing: no home directory is given");
    assertThat(scope()).containsExactly("home", "settings", "several-nodes");
  }

  private List<String> scope() throws IOException {
    String asked = result().replaceFirst("(?s).*?\"asked\": \\[(.*?)\\].*", "$1");
    return Arrays.stream(asked.split(",")).map(word -> word.strip().replace("\"", "")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "missing,does not exist",
    "empty,holds none of",
    "file,is neither a directory nor a file whose name ends in .toml"
  })
  void what_is_no_home_is_said_in_one_line(String name, String words) throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("file"), "not a home");

    int code = audit(folder.resolve(name));

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains(words).hasLineCount(1).doesNotContain("\tat ");
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format=docx",
        "--environment=moon",
        "--fail-on=sometimes",
        "--rules=Keystores!",
        "--clock=yesterday",
        "--no-such-option"
      })
  void a_wrong_option_is_explained_and_nothing_is_written(String option) {
    int code = audit(SAMPLES.resolve("stock"), option);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith("is-audit: ").doesNotContain("\tat ");
    assertThat(output).doesNotExist();
  }

  @Test
  void no_home_at_all_is_explained() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("is-audit /opt/wso2is");
  }

  @Test
  void two_homes_with_one_name_are_refused() {
    String home = SAMPLES.resolve("stock").toString();

    assertThat(run("a=" + home, "a=" + home)).isEqualTo(2);
    assertThat(err.toString()).contains("two homes have the name a");
  }

  @Test
  void collecting_and_evaluating_elsewhere_is_auditing_in_place() throws IOException {
    String home = SAMPLES.resolve("stock").toString();
    audit(SAMPLES.resolve("stock"));
    Path elsewhere = folder.resolve("elsewhere");

    assertThat(run("collect", home, "-o", elsewhere.toString(), "--clock", CLOCK)).isZero();
    String snapshot = elsewhere.resolve("snapshot.json").toString();
    run("evaluate", snapshot, "-o", elsewhere.toString(), "--clock", CLOCK);

    for (String file : new String[] {"result.json", "scorecard.html"}) {
      assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(output.resolve(file));
    }
  }

  @Test
  void a_snapshot_that_is_no_json_exits_with_4() throws IOException {
    Path broken = folder.resolve("snapshot.json");
    Files.writeString(broken, "{\"schemaVersion\": ", StandardCharsets.UTF_8);

    assertThat(run("evaluate", broken.toString(), "-o", output.toString())).isEqualTo(4);
    assertThat(err.toString()).contains("snapshot.json").doesNotContain("\tat ");
  }

  @Test
  void help_teaches_by_example() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("is-audit /opt/wso2is")
        .contains("--fail-on")
        .contains("Exit codes")
        .contains("collect");
  }

  @Test
  void help_names_every_format_with_its_file() {
    assertThat(run("--help")).isZero();
    String parent = out.toString();
    assertThat(run("evaluate", "--help")).isZero();

    for (Renderer renderer : Formats.all().values()) {
      String line = "(?m)^  " + renderer.format() + " +" + renderer.fileName() + " +\\S.*$";
      assertThat(parent).containsPattern(line);
      assertThat(out.toString().substring(parent.length())).containsPattern(line);
    }
    out.getBuffer().setLength(0);
    assertThat(run("collect", "--help")).isZero();
    assertThat(out.toString()).doesNotContain("result.sarif");
  }

  @Test
  void a_rule_is_explained_by_its_page() {
    assertThat(run("rules", "web/cors-any-origin")).isZero();
    assertThat(out.toString())
        .contains("cors.allow_any_origin should be false")
        .contains("Guide: CORS Configurations")
        .contains("NIST SP 800-53 Rev. 5: AC-4 Information Flow Enforcement");
  }

  @Test
  void an_unknown_rule_is_said_so() {
    assertThat(run("rules", "web/no-such-rule")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no rule web/no-such-rule");
  }

  @Test
  void a_stack_trace_is_shown_only_on_demand() {
    audit(folder.resolve("missing"), "--debug");

    assertThat(err.toString()).contains("\tat ");
  }

  @Test
  void a_pattern_that_matches_no_rule_is_refused_and_not_passed() {
    int code = audit(SAMPLES.resolve("hardened"), "--rules", "web/cors-*,secrts/*");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("--rules: no rule matches secrts/*; did you mean secrets/*?");
    assertThat(output).doesNotExist();
  }

  @Test
  void a_rule_may_be_called_by_a_name_that_is_nearly_right() {
    assertThat(run("rules", "keystores/expiri")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean keystores/expiry?");
  }

  @Test
  void a_rule_is_explained_with_its_limits_and_what_they_may_be() {
    assertThat(run("rules", "keystores/expiry")).isZero();
    assertThat(out.toString()).contains("certWarnDays = 30 days; 1 to 365 days");
  }

  @ParameterizedTest
  @CsvSource({
    "--timeout=5, --timeout goes with a --url",
    "--vantage=external, --vantage goes with a --url",
    "--driver-path=nosuch.jar, --driver-path goes with a --jdbc",
    "--jdbc-user=x, --jdbc-user goes with a --jdbc",
    "--product-version=5.9.0, --product-version goes with a lone deployment.toml",
    "--threads=0, --resume and --threads go with --fleet",
    "--logs=-1, --logs takes 1 to"
  })
  void an_option_that_nothing_makes_use_of_is_refused(String option, String message) {
    assertThat(audit(SAMPLES.resolve("stock"), option)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--host", "--url=https://localhost:9443", "--database-from-home", "--insecure"})
  void a_fleet_takes_no_option_that_it_would_not_heed(String option) {
    int code = run("--fleet", SAMPLES.toString(), option, "--output", output.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains(option.replaceFirst("=.*", "") + " does not go with --fleet");
  }

  @Test
  void what_a_snapshot_holds_was_collected_before() {
    Path baseline = folder.resolve("known.json");
    run("collect", SAMPLES.resolve("stock").toString(), "-o", output.toString());

    int code =
        run(
            "baseline",
            output.resolve("snapshot.json").toString(),
            "--url=https://localhost:9443",
            "-o",
            baseline.toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("--url does not go with snapshots");
    assertThat(baseline).doesNotExist();
  }

  @Test
  void a_result_is_told_from_a_snapshot() {
    audit(SAMPLES.resolve("stock"));

    int code = run("evaluate", output.resolve("result.json").toString());

    assertThat(code).isEqualTo(4);
    assertThat(err.toString()).contains("is the result of an audit; a snapshot is what");
  }

  @Test
  void a_policy_that_is_a_folder_is_not_said_to_be_missing() {
    assertThat(audit(SAMPLES.resolve("stock"), "--policy", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is no file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "."})
  void a_comparison_of_folders_is_refused(String path) {
    assertThat(run("diff", path, path)).isEqualTo(2);
    assertThat(err.toString()).contains("cannot be read");
  }
}

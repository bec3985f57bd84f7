package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @TempDir static Path folder;

  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = new Program(new PrintWriter(out), new PrintWriter(err), false).run(args);
    return new Run(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void audit_two_homes() {
    audit("stock", "2026-01-31T00:00:00Z");
    audit("hardened", "2026-02-28T00:00:00Z");
  }

  private static void audit(String sample, String clock) {
    run(
        SAMPLES.resolve(sample).toString(),
        "--rules=transport/*,web/*",
        "--format=json",
        "-o=" + folder.resolve("results").resolve(sample),
        "--clock=" + clock);
  }

  private static String result(String sample) {
    return folder.resolve("results").resolve(sample).resolve("result.json").toString();
  }

  private static Run diff(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "diff";
    all[1] = "-o=" + folder.resolve("diff");
    System.arraycopy(args, 0, all, 2, args.length);
    return run(all);
  }

  @Test
  void a_hardened_home_shows_what_was_fixed() throws IOException {
    Run run = diff(result("stock"), result("hardened"), "--format=html,markdown,json,text");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(" fixed").contains("diff.html");
    assertThat(folder.resolve("diff")).isDirectoryContaining("glob:**diff.md");
    assertThat(folder.resolve("diff")).isDirectoryContaining("glob:**diff.txt");
    assertThat(Files.readString(folder.resolve("diff").resolve("diff.json")))
        .contains("\"name\": \"stock/result.json\"")
        .contains("\"state\": \"fixed\"")
        .doesNotContain(folder.toString());
  }

  @ParameterizedTest
  @CsvSource({"high,1", "never,0"})
  void what_came_back_fails_from_its_severity_on(String failOn, int code) {
    Run run = diff(result("hardened"), result("stock"), "--fail-on=" + failOn);

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).contains(" regressed").contains("younger");
  }

  @Test
  void a_folder_is_put_in_the_order_of_clocks() {
    Run run = diff(folder.resolve("results").toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).containsSubsequence("stock/result.json", "hardened/result.json");
  }

  @Test
  void equal_calls_write_equal_bytes() throws IOException {
    diff(result("stock"), result("hardened"));
    byte[] first = Files.readAllBytes(folder.resolve("diff").resolve("diff.html"));
    diff(result("stock"), result("hardened"));

    assertThat(folder.resolve("diff").resolve("diff.html")).hasBinaryContent(first);
  }

  @Test
  void a_file_that_is_no_result_is_malformed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schemaVersion\": \"1.0\"");

    Run run = diff(result("stock"), broken.toString());

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("broken.json: line 1");
  }

  @ParameterizedTest
  @CsvSource({
    "--format=pdf, --format knows html",
    "--fail-on=info, --fail-on takes critical",
    "--x, Unknown option",
  })
  void a_wrong_call_is_explained(String option, String words) {
    Run run = diff(result("stock"), result("hardened"), option);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(words);
  }

  @Test
  void files_that_are_not_there_are_named() {
    assertThat(diff(result("stock"), folder.resolve("none.json").toString()).code()).isEqualTo(2);
    assertThat(diff(result("stock")).err()).contains("give two results, or a folder");
    assertThat(diff(folder.toString()).err()).contains("a trend takes 2 to");
  }
}

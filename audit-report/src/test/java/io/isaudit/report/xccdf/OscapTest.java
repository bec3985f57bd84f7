package io.isaudit.report.xccdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.page.RulePages;
import io.isaudit.report.Infected;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenSCAP makes of the file. */
class OscapTest {

  private static final Pattern SCORE =
      Pattern.compile("<score system=\"(urn:xccdf:[^\"]+)\"[^>]*>([^<]+)</score>");

  @TempDir private Path folder;

  private int code;

  @BeforeAll
  static void oscap_is_there() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/oscap")),
        "no oscap is installed: apt-get install openscap-scanner openscap-common");
  }

  @Test
  void oscap_finds_nothing_wrong() throws Exception {
    assertValid(SampleResult.result(), SampleResult.pages());
    assertValid(MixedResults.of(11), Pages.none());
  }

  @Test
  void oscap_refuses_what_is_wrong() throws Exception {
    Path file = write(SampleResult.result(), Pages.none());
    Files.writeString(file, Files.readString(file).replace("<result>fail<", "<result>failed<"));

    assertThat(run("xccdf", "validate", file.toString())).contains("failed");
    assertThat(code).isNotZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "\u0000\u001B[2J\u202E",
        "]]>&e;"
      })
  void hostile_text_is_valid_and_stays_text_in_the_report(String payload) throws Exception {
    AuditResult result = Infected.result(payload);
    assertValid(result, Pages.none());

    Path report = folder.resolve("report.html");
    run("xccdf", "generate", "report", "--output", report.toString(), file().toString());
    assertThat(Files.readString(report)).doesNotContain("<script>alert", "<img src=x");
  }

  @Test
  void oscap_makes_a_report_of_it() throws Exception {
    write(SampleResult.result(), SampleResult.pages());
    Path report = folder.resolve("report.html");

    assertThat(run("xccdf", "generate", "report", "--output", report.toString(), file().toString()))
        .isEmpty();
    assertThat(Files.readString(report))
        .contains("The target system did not satisfy the conditions of")
        .contains("<strong>Grade ")
        .contains("allow_any_origin = false");
  }

  /** With {@code remediate} and no fixes there, oscap computes the scores of a result again. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void oscap_computes_the_same_scores(int seed) throws Exception {
    Path file = write(MixedResults.of(seed), Pages.none());
    String ours = Files.readString(file);
    Map<String, Double> expected = scores(ours);
    // It stops at a system that it does not know, and must not copy what is there.
    Files.writeString(
        file,
        ours.replaceAll("\\s*<score system=\"urn:io.isaudit[^\\n]*", "")
            .replaceAll("(<score [^>]*>)[^<]+<", "$177<"));
    Path computed = folder.resolve("computed.xml");

    run("xccdf", "remediate", "--results", computed.toString(), file.toString());

    String after = Files.readString(computed);
    Map<String, Double> actual = scores(after.substring(after.lastIndexOf("<TestResult")));
    assertThat(actual.keySet()).isEqualTo(expected.keySet()).hasSize(4);
    if (ours.contains("maximum=\"0\"")) {
      // Where nothing counts, all that counts has passed for oscap, and nothing for us.
      actual.put("urn:xccdf:scoring:absolute", 0.0);
    }
    expected.forEach(
        (system, score) ->
            assertThat(actual.get(system)).as(system).isCloseTo(score, within(0.01)));
  }

  private static Map<String, Double> scores(String xml) {
    Map<String, Double> scores = new TreeMap<>();
    Matcher score = SCORE.matcher(xml);
    while (score.find()) {
      scores.put(score.group(1), Double.valueOf(score.group(2)));
    }
    return scores;
  }

  private void assertValid(AuditResult result, RulePages pages) throws Exception {
    write(result, pages);
    assertThat(run("xccdf", "validate", file().toString()).lines().skip(1))
        .allMatch(line -> line.isEmpty() || line.startsWith("Warning: The 'cpe:/' prefix"));
    assertThat(code).isZero();
  }

  private Path write(AuditResult result, RulePages pages) throws IOException {
    return Files.write(file(), Rendered.bytes(new XccdfRenderer(), result, pages));
  }

  private Path file() {
    return folder.resolve("result.xccdf.xml");
  }

  /** Everything that it printed. */
  private String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/oscap"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process oscap =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(oscap.waitFor(60, TimeUnit.SECONDS)).isTrue();
    code = oscap.exitValue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}

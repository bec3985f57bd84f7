package io.isaudit.report.hdf;

import static io.isaudit.report.Rendered.json;
import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HdfRendererTest {

  private static final HdfRenderer HDF = new HdfRenderer();

  @Test
  void what_is_written_has_the_form_that_heimdall_asks_for() throws Exception {
    try (InputStream schema = HdfRendererTest.class.getResourceAsStream("exec-json.schema.json")) {
      Schema form =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(form.validate("{}", InputFormat.JSON)).isNotEmpty();
      for (AuditResult result :
          List.of(SampleResult.result(), MixedResults.of(3), results().build())) {
        String written = Rendered.text(HDF, result, SampleResult.pages());
        assertThat(form.validate(written, InputFormat.JSON)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PASS, NONE, passed, Passed",
    "FAIL, NONE, failed, Failed",
    "ERROR, NONE, error, Profile Error",
    "UNKNOWN, NONE, skipped, Not Reviewed",
    "NOT_APPLICABLE, NONE, skipped, Not Applicable",
    "MANUAL, NONE, skipped, Not Reviewed",
    "INFORMATIONAL, NONE, skipped, Not Applicable",
    "PASS, ATTESTED, passed, Passed",
    "FAIL, ATTESTED, failed, Failed",
    "FAIL, WAIVED, failed, Failed",
    "FAIL, WAIVER_EXPIRED, failed, Failed",
    "FAIL, FALSE_POSITIVE, failed, Failed",
    "FAIL, BASELINED, failed, Failed",
  })
  void an_outcome_has_one_status(
      Outcome outcome, Disposition disposition, String status, String shown) {
    JsonNode control = controls(MixedResults.one(outcome, disposition)).get(0);

    assertThat(control.at("/results/0/status").asText()).isEqualTo(status);
    assertThat(shown(control)).isEqualTo(shown);
    assertThat(control.at("/results/0").has(status.equals("skipped") ? "skip_message" : "message"))
        .isTrue();
  }

  @Test
  void what_was_not_selected_is_named_and_no_control() {
    JsonNode file = json(HDF, MixedResults.one(Outcome.NOT_SELECTED, Disposition.NONE));

    assertThat(file.at("/profiles/0/controls")).isEmpty();
    assertThat(file.at("/passthrough/is-audit/notSelected/0").asText()).isEqualTo("web/rule");
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.MixedResults#seeds")
  void heimdall_counts_what_the_scorecard_counts(int seed) {
    AuditResult result = MixedResults.of(seed);
    Map<String, Integer> expected = new TreeMap<>();
    result
        .outcomeByRule()
        .values()
        .forEach(
            outcome -> {
              if (outcome != Outcome.NOT_SELECTED) {
                expected.merge(SHOWN.get(outcome), 1, Integer::sum);
              }
            });
    Map<String, Integer> counted = new TreeMap<>();
    controls(result).forEach(control -> counted.merge(shown(control), 1, Integer::sum));

    assertThat(counted).isEqualTo(expected);
  }

  private static final Map<Outcome, String> SHOWN =
      new EnumMap<>(
          Map.of(
              Outcome.PASS, "Passed",
              Outcome.FAIL, "Failed",
              Outcome.ERROR, "Profile Error",
              Outcome.UNKNOWN, "Not Reviewed",
              Outcome.MANUAL, "Not Reviewed",
              Outcome.INFORMATIONAL, "Not Applicable",
              Outcome.NOT_APPLICABLE, "Not Applicable"));

  /** How Heimdall 2 takes the state of a control from its results. */
  private static String shown(JsonNode control) {
    Set<String> statuses = new HashSet<>();
    control.get("results").forEach(result -> statuses.add(result.get("status").asText()));
    if (statuses.contains("error")) {
      return "Profile Error";
    }
    if (control.at("/waiver_data/skipped_due_to_waiver").asBoolean()
        || control.get("impact").asDouble() == 0) {
      return "Not Applicable";
    }
    if (statuses.contains("failed")) {
      return "Failed";
    }
    return statuses.contains("passed")
        ? "Passed"
        : statuses.contains("skipped") ? "Not Reviewed" : "Profile Error";
  }

  @Test
  void a_pass_on_one_target_does_not_hide_that_another_is_unknown() {
    JsonNode control =
        controls(
                results()
                    .add(entry("web/a", HIGH, Outcome.PASS).on(NODE_1))
                    .add(entry("web/a", HIGH, Outcome.UNKNOWN).on(NODE_2))
                    .build())
            .get(0);

    assertThat(shown(control)).isEqualTo("Not Reviewed");
    assertThat(control.at("/results/0/outcome").asText()).isEqualTo("pass");
    assertThat(control.at("/results/0/skip_message").asText())
        .contains("Taken alone this is passed");
  }

  @Test
  void a_finding_of_the_least_severity_is_not_taken_for_not_applicable() {
    JsonNode control = controls(results().add(entry("web/a", INFO, Outcome.FAIL)).build()).get(0);

    assertThat(control.get("impact").asDouble()).isPositive().isLessThan(0.1);
    assertThat(shown(control)).isEqualTo("Failed");
  }

  @Test
  void a_waiver_is_told_and_hides_nothing() {
    JsonNode waiver =
        controls(MixedResults.one(Outcome.FAIL, Disposition.WAIVED)).get(0).get("waiver_data");

    assertThat(waiver.get("expiration_date").asText()).isEqualTo("2026-06-30");
    assertThat(waiver.get("justification").asText())
        .isEqualTo("Accepted risk until 2026-06-30, owner Operations, ticket OPS-7: it is known");
    assertThat(waiver.get("skipped_due_to_waiver").asBoolean(true)).isFalse();
  }

  @Test
  void an_answer_is_told_with_who_gave_it_and_how_long_it_holds() {
    JsonNode answer =
        controls(MixedResults.one(Outcome.PASS, Disposition.ATTESTED))
            .get(0)
            .get("attestation_data");

    assertThat(answer.get("status").asText()).isEqualTo("passed");
    assertThat(answer.get("updated_by").asText()).isEqualTo("D. Silva");
    assertThat(answer.get("frequency").asText()).isEqualTo("365d");
    assertThat(answer.get("explanation").asText()).isEqualTo("It is so (evidence: runbook 3)");
  }

  @Test
  void a_control_names_standards_and_what_to_do() {
    Reference nist = new Reference("NIST SP 800-53 Rev. 5", "SC-7(5)", "Deny by default");
    JsonNode tags =
        json(
                HDF,
                results().add(entry("web/a", HIGH, Outcome.PASS)).build(),
                Pages.covering(Map.of("web/a", "CORS Configurations"), nist))
            .at("/profiles/0/controls/0/tags");
    assertThat(tags.get("nist")).extracting(JsonNode::asText).containsExactly("SC-7 (5)", "Rev_5");
    assertThat(tags.at("/guide/0").asText()).isEqualTo("CORS Configurations");

    JsonNode sample = json(HDF, SampleResult.result(), SampleResult.pages());
    assertThat(sample.at("/profiles/0/controls/0/descriptions"))
        .anySatisfy(
            fix -> {
              assertThat(fix.get("label").asText()).isEqualTo("fix");
              assertThat(fix.get("data").asText()).contains("[super_admin]\nusername");
            });
  }

  @Test
  void a_fingerprint_stays_when_its_line_moves() {
    assertThat(fingerprint(8)).isEqualTo(fingerprint(80)).hasSize(64);
  }

  private static String fingerprint(int line) {
    Results.Entry moved =
        entry("web/a", HIGH, Outcome.FAIL).setting("a.b", "on", "be off", "conf/a.toml", line);
    return controls(results().add(moved).build()).get(0).at("/results/0/fingerprint").asText();
  }

  private static JsonNode controls(AuditResult result) {
    return json(HDF, result).at("/profiles/0/controls");
  }
}

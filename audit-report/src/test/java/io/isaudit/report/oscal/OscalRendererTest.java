package io.isaudit.report.oscal;

import static io.isaudit.report.Rendered.json;
import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OscalRendererTest {

  private static final OscalRenderer OSCAL = new OscalRenderer();

  @ParameterizedTest
  @CsvSource({
    "PASS, NONE, satisfied, pass, -",
    "FAIL, NONE, not-satisfied, fail, open",
    "ERROR, NONE, not-satisfied, other, -",
    "UNKNOWN, NONE, not-satisfied, other, -",
    "NOT_APPLICABLE, NONE, -, -, -",
    "MANUAL, NONE, -, -, -",
    "INFORMATIONAL, NONE, -, -, -",
    "PASS, ATTESTED, satisfied, pass, -",
    "FAIL, ATTESTED, not-satisfied, fail, open",
    "FAIL, WAIVED, not-satisfied, fail, deviation-approved",
    "FAIL, WAIVER_EXPIRED, not-satisfied, fail, open",
    "FAIL, FALSE_POSITIVE, not-satisfied, fail, deviation-approved",
    "FAIL, BASELINED, not-satisfied, fail, open",
  })
  void an_outcome_has_one_state(
      Outcome outcome, Disposition disposition, String state, String reason, String risk) {
    JsonNode result = result(MixedResults.one(outcome, disposition));

    assertThat(result.at("/findings/0/target/status/state").asText("-")).isEqualTo(state);
    assertThat(result.at("/findings/0/target/status/reason").asText("-")).isEqualTo(reason);
    assertThat(result.at("/risks/0/status").asText("-")).isEqualTo(risk);
    assertThat(property(result.at("/observations/0"), "effective-outcome"))
        .isEqualTo(outcome.word());
    assertThat(property(result.at("/observations/0"), "disposition"))
        .isEqualTo(io.isaudit.report.model.Words.key(disposition));
  }

  @Test
  void what_was_not_selected_is_left_out() {
    JsonNode result = result(MixedResults.one(Outcome.NOT_SELECTED, Disposition.NONE));

    assertThat(result.has("observations")).isFalse();
    assertThat(result.has("findings")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.MixedResults#seeds")
  void findings_count_what_the_scorecard_counts(int seed) {
    AuditResult result = MixedResults.of(seed);
    Map<String, Integer> expected = new TreeMap<>();
    result
        .outcomeByRule()
        .values()
        .forEach(
            outcome -> {
              switch (outcome) {
                case PASS -> expected.merge("pass", 1, Integer::sum);
                case FAIL -> expected.merge("fail", 1, Integer::sum);
                case ERROR, UNKNOWN -> expected.merge("other", 1, Integer::sum);
                case MANUAL, INFORMATIONAL, NOT_APPLICABLE, NOT_SELECTED -> {}
              }
            });
    Map<String, Integer> counted = new TreeMap<>();
    JsonNode written = result(result);
    written
        .path("findings")
        .forEach(one -> counted.merge(one.at("/target/status/reason").asText(), 1, Integer::sum));

    assertThat(counted).isEqualTo(expected);
    assertThat(written.path("observations").size())
        .isEqualTo(
            (int)
                result.results().stream()
                    .filter(entry -> entry.effectiveOutcome() != Outcome.NOT_SELECTED)
                    .count());
  }

  @Test
  void every_reference_leads_to_one_object() {
    JsonNode document = json(OSCAL, SampleResult.result());
    List<String> defined = values(document, "uuid");

    assertThat(defined).doesNotHaveDuplicates();
    for (String name :
        List.of("observation-uuid", "risk-uuid", "subject-uuid", "actor-uuid", "component-uuid")) {
      assertThat(defined).as(name).containsAll(values(document, name)).isNotEmpty();
    }
    assertThat(document.at("/assessment-results/import-ap/href").asText())
        .isEqualTo("#" + document.at("/assessment-results/back-matter/resources/0/uuid").asText());
  }

  @Test
  void another_result_is_another_document_about_the_same_things() {
    JsonNode one = json(OSCAL, withLine(8));
    JsonNode other = json(OSCAL, withLine(80));

    assertThat(one.at("/assessment-results/uuid"))
        .isNotEqualTo(other.at("/assessment-results/uuid"));
    for (String same : List.of("/risks/0/uuid", "/observations/0/uuid", "/findings/0/uuid")) {
      assertThat(one.at("/assessment-results/results/0" + same))
          .isEqualTo(other.at("/assessment-results/results/0" + same));
    }
  }

  @Test
  void a_fingerprint_stays_when_its_line_moves() {
    JsonNode one = result(withLine(8)).at("/observations/0/relevant-evidence/0");
    JsonNode other = result(withLine(80)).at("/observations/0/relevant-evidence/0");

    assertThat(property(one, "line")).isEqualTo("8");
    assertThat(property(one, "fingerprint")).isEqualTo(property(other, "fingerprint")).hasSize(64);
  }

  private static AuditResult withLine(int line) {
    return results()
        .add(entry("web/a", HIGH, Outcome.FAIL).setting("a.b", "on", "be off", "a.toml", line))
        .build();
  }

  @Test
  void an_accepted_risk_has_a_deadline_and_says_who_took_it() {
    JsonNode risk = result(MixedResults.one(Outcome.FAIL, Disposition.WAIVED)).at("/risks/0");

    assertThat(risk.get("deadline").asText()).isEqualTo("2026-06-30T23:59:59Z");
    assertThat(risk.at("/remediations/0/lifecycle").asText()).isEqualTo("completed");
    assertThat(risk.at("/remediations/0/description").asText()).contains("owner Operations");
    assertThat(risk.at("/remediations/0/props/0/value").asText()).isEqualTo("accept");
  }

  @Test
  void an_answer_is_an_attestation_of_a_person() {
    JsonNode document = json(OSCAL, MixedResults.one(Outcome.PASS, Disposition.ATTESTED));
    JsonNode result = document.at("/assessment-results/results/0");

    assertThat(result.at("/attestations/0/parts/0/prose").asText()).isEqualTo("It is so");
    assertThat(result.at("/attestations/0/responsible-parties/0/party-uuids/0"))
        .isEqualTo(document.at("/assessment-results/metadata/parties/0/uuid"));
    assertThat(result.at("/observations/0/methods/0").asText()).isEqualTo("INTERVIEW");
  }

  @Test
  void what_runs_is_tested_and_what_is_written_is_examined() {
    JsonNode result =
        result(
            results()
                .add(entry("web/a", HIGH, Outcome.PASS).on(NODE_1))
                .add(
                    entry("web/b", HIGH, Outcome.PASS)
                        .on(new Target(TargetKind.ENDPOINT, "https://id.example")))
                .add(entry("web/c", HIGH, Outcome.MANUAL).on(Target.deployment()))
                .build());

    assertThat(result.get("observations"))
        .extracting(one -> one.at("/methods/0").asText())
        .containsExactly("EXAMINE", "TEST", "INTERVIEW");
  }

  @Test
  void the_controls_that_rules_serve_are_reviewed() {
    Reference nist = new Reference("NIST SP 800-53 Rev. 5", "SC-7(5)", "Deny by default");
    Results results =
        results()
            .add(entry("web/a", HIGH, Outcome.PASS))
            .add(entry("web/b", HIGH, Outcome.NOT_SELECTED));
    JsonNode document =
        json(OSCAL, results.build(), Pages.covering(Map.of("web/a", "CORS Configurations"), nist))
            .get("assessment-results");
    JsonNode reviewed = document.at("/results/0/reviewed-controls");

    assertThat(reviewed.at("/control-selections/0/include-controls/0/control-id").asText())
        .isEqualTo("sc-7.5");
    assertThat(reviewed.at("/control-objective-selections/0/include-objectives"))
        .extracting(one -> one.get("objective-id").asText())
        .containsExactly("rule.web.a");
    assertThat(document.at("/local-definitions/objectives-and-methods/0/parts/0/id"))
        .isEqualTo(document.at("/results/0/findings/0/target/target-id"));
    assertThat(result(results.build()).at("/reviewed-controls/control-selections/0"))
        .anySatisfy(all -> assertThat(all).isEmpty());
  }

  @Test
  void text_of_a_target_is_no_markup() {
    assertThat(Markup.of("a_b_c [x](https://evil.example) <b>&amp; `c` *d* _e_"))
        .isEqualTo("a_b_c \\[x\\](https://evil.example) \\<b\\>\\&amp; \\`c\\` \\*d\\* \\_e\\_");
    assertThat(Markup.of("# no heading")).isEqualTo("\\# no heading");
    assertThat(Markup.of(" \n")).isEqualTo("⟨U+000A⟩");
    assertThat(Markup.of(" ")).isEqualTo("none");
  }

  private static JsonNode result(AuditResult result) {
    return json(OSCAL, result).at("/assessment-results/results/0");
  }

  private static String property(JsonNode object, String name) {
    for (JsonNode one : object.path("props")) {
      if (one.get("name").asText().equals(name)) {
        return one.get("value").asText();
      }
    }
    return "";
  }

  private static List<String> values(JsonNode node, String name) {
    List<String> found = new ArrayList<>();
    node.properties()
        .forEach(
            one -> {
              if (one.getKey().equals(name)) {
                found.add(one.getValue().asText());
              }
            });
    node.forEach(child -> found.addAll(values(child, name)));
    return found;
  }
}

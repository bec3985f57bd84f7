package io.isaudit.report.model;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.report.Pages;
import io.isaudit.report.Rendered;
import io.isaudit.report.SamplePolicy;
import io.isaudit.report.Xml;
import io.isaudit.report.junitxml.JunitXmlRenderer;
import io.isaudit.report.sarif.SarifRenderer;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Each cell of the table for SARIF and JUnit XML, in a finished file. */
class StandingCellsTest {

  /** Standing; SARIF kind, level of a high rule, suppression, baseline; element of JUnit XML. */
  private static final List<String> CELLS =
      List.of(
          "PASS             | pass          | none  |          |           | system-out",
          "FAIL             | fail          | error |          | new       | failure",
          "ERROR            | open          | none  |          |           | error",
          "UNKNOWN          | open          | none  |          |           | error",
          "NOT_APPLICABLE   | notApplicable | none  |          |           | skipped",
          "MANUAL           | review        | none  |          |           | skipped",
          "INFORMATIONAL    | informational | none  |          |           | system-out",
          "NOT_SELECTED     |               |       |          |           |",
          "ATTESTED_MET     | pass          | none  |          |           | system-out",
          "ATTESTED_NOT_MET | fail          | error |          |           | failure",
          "WAIVED           | fail          | error | accepted |           | skipped",
          "WAIVER_EXPIRED   | fail          | error |          | new       | failure",
          "FALSE_POSITIVE   | fail          | error | accepted |           | skipped",
          "BASELINED        | fail          | error |          | unchanged | skipped");

  static Stream<List<String>> cells() {
    return CELLS.stream()
        .map(row -> Arrays.stream(row.split("\\|", -1)).map(String::strip).toList());
  }

  @Test
  void every_standing_has_a_row() {
    assertThat(cells().map(row -> row.get(0)))
        .containsExactlyElementsOf(Arrays.stream(Standing.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void a_standing_is_written_as_the_table_says(List<String> cells) throws IOException {
    AuditResult result = result(Standing.valueOf(cells.get(0)));
    JsonNode results =
        new ObjectMapper()
            .readTree(Rendered.bytes(new SarifRenderer(), result, Pages.none()))
            .at("/runs/0/results");
    List<Element> cases =
        Xml.elements(
            Xml.parse(Rendered.bytes(new JunitXmlRenderer(), result, Pages.none())), "testcase");

    if (cells.get(1).isEmpty()) {
      assertThat(results).isEmpty();
      assertThat(cases).isEmpty();
      return;
    }
    JsonNode only = results.get(0);
    assertThat(only.get("kind").asText()).isEqualTo(cells.get(1));
    assertThat(only.get("level").asText()).isEqualTo(cells.get(2));
    assertThat(only.at("/suppressions/0/status").asText()).isEqualTo(cells.get(3));
    assertThat(only.path("baselineState").asText()).isEqualTo(cells.get(4));
    assertThat(Xml.elements(cases.get(0), "*").get(0).getTagName()).isEqualTo(cells.get(5));
  }

  private static AuditResult result(Standing standing) {
    return switch (standing) {
      case PASS, FAIL, ERROR, UNKNOWN, NOT_APPLICABLE, MANUAL, INFORMATIONAL, NOT_SELECTED ->
          result(Outcome.valueOf(standing.name()), Disposition.NONE);
      case WAIVED, WAIVER_EXPIRED, FALSE_POSITIVE, BASELINED ->
          result(Outcome.FAIL, Disposition.valueOf(standing.name()));
      case ATTESTED_MET -> answered(Outcome.PASS);
      case ATTESTED_NOT_MET -> answered(Outcome.FAIL);
    };
  }

  private static AuditResult result(Outcome outcome, Disposition disposition) {
    return results()
        .policy(SamplePolicy.report())
        .add(
            entry("web/x", Severity.HIGH, outcome)
                .disposed(disposition)
                .item("a", "a reason", "1", "2"))
        .build();
  }

  /** As evaluation leaves it: the item is still a question. */
  private static AuditResult answered(Outcome answer) {
    AuditResult asked = result(Outcome.MANUAL, Disposition.NONE);
    RuleResult entry = asked.results().get(0);
    RuleResult answered =
        new RuleResult(
            entry.rule(),
            entry.ruleVersion(),
            entry.title(),
            entry.severity(),
            entry.target(),
            entry.outcome(),
            answer,
            Disposition.ATTESTED,
            entry.reason(),
            entry.notes(),
            entry.parameters(),
            entry.items());
    return new AuditResult(
        asked.tool(),
        asked.catalogue(),
        asked.clock(),
        asked.environment(),
        asked.targets(),
        asked.scope(),
        asked.scorecard(),
        asked.gate(),
        asked.policy(),
        List.of(answered));
  }
}

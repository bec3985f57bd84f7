package io.isaudit.report.sarif;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Rendered;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What GitHub asks of a file, since every result in it becomes an alert. */
class CodeScanningRendererTest {

  private static JsonNode run(AuditResult result) throws IOException {
    byte[] file = Rendered.bytes(new CodeScanningRenderer(), result, SampleResult.pages());
    assertThat(SarifSchema.errors(file)).isEmpty();
    return new ObjectMapper().readTree(file).at("/runs/0");
  }

  @Test
  void only_what_is_open_or_undecided_becomes_an_alert() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      for (JsonNode result : run(MixedResults.of(seed)).get("results")) {
        assertThat(result.get("kind").asText()).isIn("fail", "open");
        assertThat(result.get("suppressions")).isEmpty();
        assertThat(result.path("baselineState").asText()).isNotEqualTo("unchanged");
      }
    }
  }

  @Test
  void an_accepted_risk_and_a_pass_are_no_alerts_and_an_unreadable_store_is_one()
      throws IOException {
    String results = run(SampleResult.result()).get("results").toString();

    assertThat(results)
        .contains("keystores/key-size", "Could not be decided: ", "web/cors-any-origin")
        .doesNotContain("userstores/plain-ldap", "keystores/primary");
  }

  @Test
  void what_could_not_be_decided_is_an_alert_only_where_the_gate_stops_at_it() throws IOException {
    AuditResult result =
        results()
            .add(entry("web/high", Severity.HIGH, Outcome.UNKNOWN))
            .add(entry("web/medium", Severity.MEDIUM, Outcome.UNKNOWN))
            .build();

    assertThat(run(result).get("results").findValuesAsText("ruleId")).containsExactly("web/high");
  }

  @Test
  void every_alert_has_a_file_a_line_and_an_identity() throws IOException {
    for (JsonNode result : run(SampleResult.result()).get("results")) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText()).isNotEmpty().doesNotContain(":");
      assertThat(place.at("/region/startLine").asInt()).isPositive();
      assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText()).hasSize(64);
    }
  }

  @Test
  void no_rule_has_more_tags_or_longer_texts_than_are_shown() throws IOException {
    for (JsonNode rule : run(SampleResult.result()).at("/tool/driver/rules")) {
      assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
      assertThat(rule.get("name").asText()).hasSizeLessThanOrEqualTo(255);
      assertThat(rule.at("/shortDescription/text").asText()).hasSizeBetween(1, 1024);
      assertThat(rule.at("/fullDescription/text").asText()).hasSizeBetween(1, 1024);
      assertThat(rule.at("/help/text").asText()).isNotEmpty();
    }
  }

  @Test
  void of_too_many_alerts_the_least_severe_are_left_out_and_counted() throws IOException {
    Results many = results();
    Results.Entry low = entry("a/low", Severity.LOW, Outcome.FAIL);
    Results.Entry high = entry("z/high", Severity.HIGH, Outcome.FAIL);
    for (int i = 0; i < 3_000; i++) {
      low.item("item" + i, "low", "1", "2");
      high.item("item" + i, "high", "1", "2");
    }

    JsonNode run = run(many.add(low).add(high).build());

    assertThat(run.get("results")).hasSize(CodeScanningRenderer.MOST);
    assertThat(run.at("/results/2999/ruleId").asText()).isEqualTo("z/high");
    assertThat(run.at("/properties/resultsLeftOut").asInt()).isEqualTo(1_000);
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .contains("1000 more results");
  }
}

package io.isaudit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.result.AuditResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultJsonTest {

  static Stream<AuditResult> results() {
    return Stream.of(Results.full(), Results.undecided());
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_result_is_read_as_it_was_written(AuditResult result) throws Exception {
    byte[] json = ResultJson.write(result);

    AuditResult read = ResultJson.read(json);

    assertThat(read).isEqualTo(result);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Test
  void members_stand_in_the_documented_order() throws Exception {
    JsonNode tree = new ObjectMapper().readTree(ResultJson.write(Results.full()));

    assertThat(tree.fieldNames())
        .toIterable()
        .containsExactly(
            "schemaVersion",
            "tool",
            "catalogue",
            "clock",
            "environment",
            "scope",
            "scorecard",
            "gate",
            "policy",
            "targets",
            "results");
    assertThat(tree.at("/results/0").fieldNames())
        .toIterable()
        .containsExactly(
            "rule",
            "ruleVersion",
            "title",
            "chapter",
            "severity",
            "target",
            "outcome",
            "effectiveOutcome",
            "disposition",
            "reason",
            "notes",
            "parameters",
            "items");
    assertThat(tree.at("/results/0/items/0").fieldNames())
        .toIterable()
        .containsExactly(
            "item",
            "outcome",
            "disposition",
            "reason",
            "note",
            "fingerprint",
            "expected",
            "actual",
            "origin",
            "file",
            "line",
            "column",
            "cap");
  }

  @Test
  void words_are_lower_kebab_and_grades_are_letters() throws Exception {
    JsonNode tree = new ObjectMapper().readTree(ResultJson.write(Results.full()));

    assertThat(tree.at("/results/0/rule").asText()).isEqualTo("accounts/super-admin-password");
    assertThat(tree.at("/results/0/chapter").asText()).isEqualTo("accounts");
    assertThat(tree.at("/results/0/disposition").asText()).isEqualTo("waiver-expired");
    assertThat(tree.at("/results/0/items/0/cap").asText()).isEqualTo("shipped-admin-password");
    assertThat(tree.at("/scorecard/rules/not-applicable").asInt()).isEqualTo(2);
    assertThat(tree.at("/scorecard/grade").asText()).isEqualTo("F");
    assertThat(tree.at("/scorecard/model/thresholds/A").asInt()).isEqualTo(90);
  }

  @Test
  void a_score_that_is_not_there_is_null() {
    assertThat(ResultJson.write(Results.undecided()))
        .asString(UTF_8)
        .contains("\"score\": null,", "\"grade\": null,", "\"coverage\": null,");
  }
}

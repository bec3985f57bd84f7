package io.isaudit.report.sarif;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.json.ResultJson;
import io.isaudit.report.HostileResult;
import io.isaudit.report.MixedResults;
import io.isaudit.report.Rendered;
import io.isaudit.report.SampleResult;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifRendererTest {

  private static final String TOML = "repository/conf/deployment.toml";

  private static byte[] bytes(AuditResult result) {
    return Rendered.bytes(new SarifRenderer(), result, SampleResult.pages());
  }

  private static JsonNode run(AuditResult result) throws IOException {
    return new ObjectMapper().readTree(bytes(result)).at("/runs/0");
  }

  private static JsonNode only(AuditResult result) throws IOException {
    JsonNode results = run(result).get("results");
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  @Test
  void it_follows_the_published_schema() {
    assertThat(SarifSchema.errors(bytes(SampleResult.result()))).isEmpty();
    assertThat(SarifSchema.errors(bytes(results().build()))).isEmpty();
    for (int seed = 0; seed < 20; seed++) {
      assertThat(SarifSchema.errors(bytes(MixedResults.of(seed)))).isEmpty();
    }
  }

  @Test
  void the_schema_refuses_what_is_wrong() {
    String right = new String(bytes(SampleResult.result()), UTF_8);
    String wrong = right.replace("\"kind\": \"pass\"", "\"kind\": \"passed\"");

    assertThat(wrong).isNotEqualTo(right);
    assertThat(SarifSchema.errors(wrong.getBytes(UTF_8))).isNotEmpty();
  }

  @Test
  void a_setting_stands_at_its_line_below_the_home_of_its_node() throws IOException {
    JsonNode run = run(SampleResult.result());
    JsonNode cors =
        stream(run.get("results")).stream()
            .filter(result -> result.get("ruleId").asText().equals("web/cors-any-origin"))
            .filter(result -> result.get("kind").asText().equals("fail"))
            .findFirst()
            .orElseThrow();

    JsonNode place = cors.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo(TOML);
    assertThat(place.at("/artifactLocation/uriBaseId").asText()).isEqualTo("home of node1");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(41);
    assertThat(run.at("/originalUriBaseIds/home of node1").has("uri")).isFalse();
    assertThat(cors.get("level").asText()).isEqualTo("error");
  }

  @Test
  void what_no_file_holds_stands_at_the_configuration_and_says_so() throws IOException {
    AuditResult result =
        results()
            .target(new TargetSummary(NODE_1, "IS", Instant.EPOCH, List.of()))
            .target(new TargetSummary(NODE_2, "IS", Instant.EPOCH, List.of()))
            .add(
                entry("web/x", HIGH, Outcome.FAIL)
                    .on(new Target(Target.TargetKind.DATABASE, "identity_db"))
                    .item("IDN_TABLE", "too many rows", "9", "1"))
            .build();

    JsonNode location = only(result).at("/locations/0");

    assertThat(location.at("/physicalLocation/artifactLocation/uri").asText()).isEqualTo(TOML);
    assertThat(location.at("/physicalLocation").has("region")).isFalse();
    assertThat(location.at("/message/text").asText()).startsWith("No line of a file holds this");
    assertThat(location.at("/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("database identity_db/IDN_TABLE");
  }

  @Test
  void a_finding_keeps_its_identity_when_its_line_and_value_change() throws IOException {
    AuditResult before = at(12, "true");
    AuditResult after = at(97, "yes");

    String identity = Fingerprint.of(RuleId.of("web/x"), NODE_1, "cors.allow_any_origin");
    for (AuditResult result : List.of(before, after)) {
      assertThat(only(result).at("/partialFingerprints/isAudit~1v1").asText()).isEqualTo(identity);
      assertThat(only(result).at("/partialFingerprints/primaryLocationLineHash").asText())
          .isEqualTo(identity);
      // A baseline is made of this document.
      assertThat(
              new ObjectMapper().readTree(ResultJson.write(result)).findValuesAsText("fingerprint"))
          .containsExactly(identity);
    }
  }

  private static AuditResult at(int line, String value) {
    return results()
        .add(
            entry("web/x", HIGH, Outcome.FAIL)
                .setting("cors.allow_any_origin", value, "be false", TOML, line))
        .build();
  }

  @Test
  void a_rule_brings_help_tags_and_a_severity_that_github_understands() throws IOException {
    JsonNode rules = run(SampleResult.result()).at("/tool/driver/rules");
    JsonNode cors = named(rules, "web/cors-any-origin");

    assertThat(cors.at("/help/markdown").asText())
        .contains("## Why it matters", "## How to fix", "allow_any_origin = false");
    assertThat(cors.at("/help/text").asText()).contains("How to fix").doesNotContain("## ");
    assertThat(cors.at("/properties/security-severity").asText()).isEqualTo("7.5");
    assertThat(cors.at("/properties/tags")).map(JsonNode::asText).contains("security", "web");
    assertThat(cors.at("/defaultConfiguration/level").asText()).isEqualTo("error");
    assertThat(named(rules, "sizing/nodes").at("/properties").has("security-severity")).isFalse();
  }

  private static JsonNode named(JsonNode rules, String id) {
    return stream(rules).stream()
        .filter(rule -> rule.get("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_index_leads_to_the_rule_it_names() throws IOException {
    JsonNode run = run(SampleResult.result());

    for (JsonNode result : run.get("results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void an_audit_that_failed_at_a_rule_is_no_successful_execution() throws IOException {
    JsonNode invocation = run(SampleResult.result()).at("/invocations/0");

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/associatedRule/id").asText())
        .isEqualTo("web/custom-pages");
    assertThat(invocation.get("toolConfigurationNotifications").toString())
        .contains("wso2carbon.p12", "stale-waiver", "covers nothing that fails");
    assertThat(
            run(results().add(entry("a/b", LOW, Outcome.PASS)).build())
                .at("/invocations/0/executionSuccessful")
                .asBoolean())
        .isTrue();
  }

  @Test
  void rules_that_were_not_selected_are_listed_with_their_reason() throws IOException {
    JsonNode left = run(SampleResult.result()).at("/properties/notSelected");

    assertThat(left).hasSize(3);
    assertThat(left.get(0).get("reason").asText()).isEqualTo("host evidence was not asked for");
  }

  @Test
  void suppressions_are_given_for_all_results_or_none() throws IOException {
    for (JsonNode result : run(SampleResult.result()).get("results")) {
      assertThat(result.has("suppressions")).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("io.isaudit.report.HostileText#all")
  void hostile_text_changes_no_structure_and_makes_no_link(String payload) throws IOException {
    JsonNode harmless = run(HostileResult.of("harmless"));
    JsonNode hostile = run(HostileResult.of(payload));

    assertThat(shape(hostile)).isEqualTo(shape(harmless));
    for (String text : hostile.findValuesAsText("text")) {
      assertThat(text).doesNotContain("](");
    }
    for (String uri : hostile.findValuesAsText("uri")) {
      assertThat(URI.create(uri).isAbsolute()).as(uri).isFalse();
      assertThat(uri).doesNotStartWith("/");
    }
  }

  /** The names of all members; names that come of a target are those of homes only. */
  private static List<String> shape(JsonNode node) {
    List<String> shape = new ArrayList<>();
    node.properties()
        .forEach(
            member -> {
              if (member.getKey().equals("originalUriBaseIds")) {
                shape.add("homes " + member.getValue().size());
              } else {
                shape.add(member.getKey());
                shape.addAll(shape(member.getValue()));
              }
            });
    if (node.isArray()) {
      shape.add("elements " + node.size());
      node.forEach(element -> shape.addAll(shape(element)));
    }
    return shape;
  }

  private static List<JsonNode> stream(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements;
  }
}

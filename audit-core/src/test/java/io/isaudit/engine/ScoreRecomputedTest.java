package io.isaudit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.isaudit.json.ResultJson;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Rule;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever has the JSON and the formula that stands in it can compute the score again. */
class ScoreRecomputedTest {

  private static final List<String> WORST_FIRST =
      List.of("fail", "error", "unknown", "manual", "pass", "informational", "not-applicable");

  @Test
  void the_score_of_fifty_random_results_follows_from_their_json() throws IOException {
    Random random = new Random(7);
    int scored = 0;
    for (int run = 0; run < 50; run++) {
      Rule[] rules = RandomDeployment.some(random).toArray(Rule[]::new);
      AuditResult result = Bench.audit(RandomDeployment.random(random), Policy.standard(), rules);
      JsonNode json = new ObjectMapper().readTree(ResultJson.write(result));
      JsonNode written = json.at("/scorecard/score");

      assertThat(score(json))
          .isEqualTo(written.isNull() ? -1 : Math.round(written.asDouble() * 10));
      scored += written.isNull() ? 0 : 1;
    }
    assertThat(scored).isGreaterThan(40);
  }

  /** In tenths; -1 when nothing was decided. Uses nothing but the JSON. */
  private static long score(JsonNode json) {
    Map<String, JsonNode> worst = new HashMap<>();
    for (JsonNode entry : json.get("results")) {
      worst.merge(
          entry.get("rule").asText(),
          entry,
          (one, other) -> rank(one) <= rank(other) ? one : other);
    }
    double passed = 0;
    double all = 0;
    boolean decided = false;
    for (JsonNode entry : worst.values()) {
      double weight =
          json.at("/scorecard/model/weights/" + entry.get("severity").asText()).asDouble();
      String outcome = entry.get("effectiveOutcome").asText();
      all += List.of("pass", "fail", "error", "unknown").contains(outcome) ? weight : 0;
      passed += outcome.equals("pass") ? weight : 0;
      decided |= outcome.equals("pass") || outcome.equals("fail");
    }
    return decided && all > 0 ? Math.round(1000 * passed / all) : -1;
  }

  private static int rank(JsonNode entry) {
    int at = WORST_FIRST.indexOf(entry.get("effectiveOutcome").asText());
    return at < 0 ? WORST_FIRST.size() : at;
  }
}

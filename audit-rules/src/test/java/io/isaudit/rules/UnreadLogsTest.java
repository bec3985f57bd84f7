package io.isaudit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.json.UnreadableJson;
import io.isaudit.page.Example.Block;
import io.isaudit.page.Example.BlockKind;
import io.isaudit.result.ItemResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules on logs that are undecided say why, as the scan knows it. */
class UnreadLogsTest {

  private static final String FACTS =
      """
      {"logs": {"value": {"from": "2026-01-24T00:00:00Z", "to": "2026-01-31T00:00:00Z",
        "matches": {"fatal": {"count": 0, "byDay": {"value": {}}}},
        "files": {"value": {"repository/logs/a.log": {"missing": "outside", "detail": "%s"}}},
        "secrets": {"value": []}}}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"monitoring/log-fatal", "logging/secrets-in-logs"})
  void the_reason_why_a_log_was_not_read_is_handed_on(String rule) throws UnreadableJson {
    String reason = "repository/logs/a.log leads out of its folder, which --logs-dir can name";

    assertThat(reasons(rule, reason)).containsExactly(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"monitoring/log-fatal", "logging/secrets-in-logs"})
  void a_log_without_a_reason_is_named_all_the_same(String rule) throws UnreadableJson {
    assertThat(reasons(rule, ""))
        .containsExactly("repository/logs/a.log could not be read to its end");
  }

  private static List<String> reasons(String rule, String detail) throws UnreadableJson {
    Block block =
        new Block(
            BlockKind.FACTS, Optional.of("node1"), List.of(), false, FACTS.formatted(detail), 1);
    return OneHome.items(rule, block).stream().map(ItemResult::reason).toList();
  }
}

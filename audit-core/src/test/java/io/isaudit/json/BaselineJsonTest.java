package io.isaudit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.policy.Baseline;
import io.isaudit.result.Fingerprint;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineJsonTest {

  static Baseline full() {
    Map<String, Baseline.Entry> entries = new HashMap<>();
    add(entries, "web/server-header", new Target(TargetKind.NODE, "node2"), "Server");
    add(entries, "web/server-header", new Target(TargetKind.NODE, "node1"), "Server");
    add(entries, "keystores/expiry", new Target(TargetKind.NODE, "node1"), "b");
    add(entries, "keystores/expiry", new Target(TargetKind.NODE, "node1"), "a");
    return new Baseline(entries, Optional.of(LocalDate.parse("2026-01-31")));
  }

  private static void add(
      Map<String, Baseline.Entry> entries, String id, Target target, String item) {
    RuleId rule = RuleId.of(id);
    entries.put(Fingerprint.of(rule, target, item), new Baseline.Entry(rule, 2, target, item));
  }

  @Test
  void a_baseline_is_read_as_it_was_written() throws Exception {
    byte[] json = BaselineJson.write(full());

    assertThat(BaselineJson.read(json)).isEqualTo(full());
    assertThat(BaselineJson.write(BaselineJson.read(json))).isEqualTo(json);
    assertThat(BaselineJson.read(BaselineJson.write(Baseline.none()))).isEqualTo(Baseline.none());
  }

  @Test
  void findings_stand_sorted_by_what_they_are_about() {
    String json = new String(BaselineJson.write(full()), UTF_8);

    assertThat(json.lines().filter(line -> line.contains("\"item\"")).map(String::strip))
        .isEqualTo(
            List.of(
                "\"item\": \"a\"",
                "\"item\": \"b\"",
                "\"item\": \"Server\"",
                "\"item\": \"Server\""));
    assertThat(json.indexOf("node1\"")).isLessThan(json.indexOf("node2\""));
  }

  @Test
  void a_finding_that_was_changed_by_hand_is_refused() {
    String json = new String(BaselineJson.write(full()), UTF_8);

    assertThatThrownBy(() -> BaselineJson.read(json.replace("\"a\"", "\"c\"").getBytes(UTF_8)))
        .isInstanceOf(UnreadableJson.class)
        .hasMessage("the fingerprint of finding 1 is not that of its rule, target and item");
  }

  @Test
  void a_finding_that_stands_there_twice_is_refused() {
    String json = new String(BaselineJson.write(full()), UTF_8);
    int first = json.indexOf("{", json.indexOf("findings"));
    String one = json.substring(first, json.indexOf("\n    },", first) + 7);

    assertThatThrownBy(
            () ->
                BaselineJson.read(
                    new StringBuilder(json).insert(first, one).toString().getBytes(UTF_8)))
        .isInstanceOf(UnreadableJson.class)
        .hasMessage("finding 2 stands there twice");
  }
}

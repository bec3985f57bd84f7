package io.isaudit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.settings.SettingValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class MergePatchTest {

  private static final Instant EARLIER = Instant.parse("2020-02-02T00:00:00Z");

  @Test
  void an_empty_patch_changes_nothing() throws Exception {
    assertThat(SnapshotJson.patch(Snapshots.full(), "{}")).isEqualTo(Snapshots.full());
  }

  @Test
  void short_evidence_gets_a_source_and_the_time_of_its_node() throws Exception {
    Snapshot base =
        new Snapshot(
            "test",
            Set.of(),
            Map.of("node1", Node.unknown("node1", EARLIER)),
            Map.of(),
            Map.of(),
            Optional.empty());

    Snapshot patched =
        SnapshotJson.patch(
            base,
            """
            {"nodes": {"node1": {"host": {"value": {"processors": {"value": 4}}}}}}
            """);

    assertThat(patched.nodes().get("node1").host().flatMap(host -> host.processors()))
        .isEqualTo(Evidence.collected(4, "example", EARLIER));
    assertThat(patched.nodes().get("node1").host().flatMap(host -> host.kernel()).isMissing())
        .isTrue();
  }

  @Test
  void members_are_replaced_added_and_removed() throws Exception {
    Snapshot patched =
        SnapshotJson.patch(
            Snapshots.full(),
            """
            {"compareKey": null, "nodes": {"node2": null, "node1": {"settings": {"value": {"given": {
              "gone": null,
              "cors.allow_any_origin": {"value": false},
              "cors.allowed_origins": {"value": ["https://b.example"]},
              "new.key": {"value": 1.0, "origin": {"kind": "default", "version": "7.1.0"}}
            }}}}}}
            """);

    var settings = patched.nodes().get("node1").settings().found().orElseThrow();
    assertThat(patched.compareKey()).isEmpty();
    assertThat(patched.nodes()).containsOnlyKeys("node1");
    assertThat(settings.given()).doesNotContainKey("gone");
    assertThat(settings.stated("cors.allow_any_origin").value())
        .isEqualTo(new SettingValue.Flag(false));
    assertThat(settings.stated("cors.allow_any_origin").isExplicit()).isTrue();
    assertThat(settings.stated("cors.allowed_origins").value().asList())
        .containsExactly(new SettingValue.Text("https://b.example"));
    assertThat(settings.stated("new.key").value()).isEqualTo(new SettingValue.Decimal(1));
  }

  @Test
  void a_value_turns_into_a_missing_one() throws Exception {
    Snapshot patched =
        SnapshotJson.patch(
            Snapshots.full(), "{\"nodes\": {\"node1\": {\"logging\": {\"missing\": \"absent\"}}}}");

    assertThat(patched.nodes().get("node1").logging())
        .isEqualTo(Evidence.missing(MissingReason.ABSENT, ""));
  }

  @Test
  void a_new_node_needs_no_more_than_its_name() throws Exception {
    Snapshot patched =
        SnapshotJson.patch(
            Snapshots.full(),
            """
            {"nodes": {"node3": {"logs": {"value":
              {"from": "2020-02-02T00:00:00Z", "to": "2020-02-02T00:00:00Z"}}}}}
            """);

    Node node = patched.nodes().get("node3");
    assertThat(node.id()).isEqualTo("node3");
    assertThat(node.collectedAt()).isEqualTo(Snapshots.CLOCK);
    assertThat(node.inputs()).isEmpty();
    assertThat(node.logs().found().orElseThrow().matches()).isEmpty();
  }

  @Test
  void a_real_snapshot_is_not_read_in_the_short_form() {
    String json =
        """
        {"schemaVersion": "1.0", "collector": "x", "scope": [], "nodes": {"n": {"id": "n",
          "collectedAt": "2020-02-02T00:00:00Z", "inputs": [], "listeners": {"value": []}}}}
        """;

    assertThatExceptionOfType(UnreadableJson.class)
        .isThrownBy(() -> SnapshotJson.read(json.getBytes(UTF_8)))
        .withMessageContaining("expected evidence");
  }

  @Test
  void a_problem_of_the_patch_has_its_place_there() {
    assertThatPatch("{\n  \"nodes\": ]").hasMessage("line 2, column 12: not well-formed JSON");
    assertThatPatch("{} {}").hasMessageContaining("line 1, column");
    assertThatPatch("").hasMessage("a merge patch on a snapshot is an object");
    assertThatPatch("[]").hasMessage("a merge patch on a snapshot is an object");
    assertThatPatch("{\"scope\": [], \"scope\": []}")
        .hasMessageContaining("two members of one object have the same name");
  }

  @Test
  void a_problem_of_the_patched_snapshot_has_the_path_to_it() {
    assertThatPatch(
            "{\"nodes\": {\"node1\": {\"host\": {\"value\": {\"processors\": {\"value\": true}}}}}}")
        .hasMessage("at /nodes/node1/host/value/processors/value: expected a whole number");
    assertThatPatch("{\"nodes\": {\"node1\": {\"host\": {\"value\": {\"processors\": null}}}}}")
        .isNull();
    assertThatPatch("{\"endpoints\": {\"e\": {}}}")
        .hasMessageContaining("the member url is missing");
  }

  private static AbstractThrowableAssert<?, ?> assertThatPatch(String patch) {
    return assertThat(catchThrowable(() -> SnapshotJson.patch(Snapshots.full(), patch)));
  }
}

package io.isaudit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.settings.Defaults;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotJsonTest {

  @Test
  void a_full_snapshot_is_read_as_it_was_written() throws Exception {
    byte[] json = SnapshotJson.write(Snapshots.full());

    Snapshot read = SnapshotJson.read(json);

    assertThat(read).isEqualTo(Snapshots.full());
    assertThat(SnapshotJson.write(read)).isEqualTo(json);
  }

  @Test
  void an_empty_snapshot_says_so() throws Exception {
    Snapshot empty = Snapshot.empty("is-audit 0.1.0");

    assertThat(SnapshotJson.write(empty))
        .asString(UTF_8)
        .isEqualTo(
            """
            {
              "schemaVersion": "1.0",
              "collector": "is-audit 0.1.0",
              "scope": [],
              "nodes": {},
              "databases": {},
              "endpoints": {}
            }
            """);
    assertThat(SnapshotJson.read(SnapshotJson.write(empty))).isEqualTo(empty);
  }

  @Test
  void evidence_reads_well() {
    Node node = Node.unknown("node1", Snapshots.CLOCK);
    Evidence<Product> product =
        Evidence.missing(
            MissingReason.UNPARSABLE, "no version", new Place("bin/version.txt", 3, 0));

    assertThat(written(withProduct(node, product)))
        .contains(
            """
                  "product": {
                    "missing": "unparsable",
                    "detail": "no version",
                    "place": {
                      "file": "bin/version.txt",
                      "line": 3
                    }
                  },
                  "settings": {
                    "missing": "not-asked"
                  },
            """);
  }

  @ParameterizedTest
  @EnumSource
  void evidence_may_be_missing_for_any_reason(MissingReason reason) throws Exception {
    Evidence<Product> product = Evidence.missing(reason, "detail");
    Snapshot snapshot = withProduct(Node.unknown("node1", Snapshots.CLOCK), product);

    assertThat(SnapshotJson.read(SnapshotJson.write(snapshot))).isEqualTo(snapshot);
  }

  @Test
  void values_keep_their_type() throws Exception {
    List<SettingValue> values =
        List.of(
            new SettingValue.Whole(1),
            new SettingValue.Span(60, "m", "1h"),
            new SettingValue.Decimal(1),
            new SettingValue.Text("1"),
            new SettingValue.Decimal(Double.NaN),
            new SettingValue.Decimal(-0.0),
            new SettingValue.Absent(),
            new SettingValue.Flag(true));
    Snapshot snapshot = withDefault(new SettingValue.Many(values));

    assertThat(written(snapshot).replaceAll("\\s", ""))
        .contains(
            "[1,{\"span\":{\"amount\":60,\"unit\":\"m\",\"written\":\"1h\"}},1.0,\"1\",{\"decimal\":\"nan\"},-0.0,null,true]");
    assertThat(SnapshotJson.read(SnapshotJson.write(snapshot))).isEqualTo(snapshot);
  }

  @Test
  void text_that_is_no_unicode_does_not_spoil_the_document() throws Exception {
    Node node = Node.unknown("\ud800", Snapshots.CLOCK);
    Snapshot snapshot = withNode(node);

    Snapshot read = SnapshotJson.read(SnapshotJson.write(snapshot));

    assertThat(read.nodes()).containsOnlyKeys("\ufffdd800");
    assertThat(read.nodes().get("\ufffdd800").id()).isEqualTo("\ufffdd800");
  }

  @Test
  void a_byte_order_mark_is_skipped() throws Exception {
    assertThat(read("\ufeff" + written(Snapshots.full()))).isEqualTo(Snapshots.full());
  }

  @Test
  void a_file_mode_is_written_as_people_write_it() {
    assertThat(written(Snapshots.full())).contains("\"value\": \"0640\"");
  }

  @Test
  void members_that_are_not_known_are_ignored() throws Exception {
    String newer =
        written(Snapshots.full())
            .replace("\"1.0\"", "\"1.7\"")
            .replace("\"missing\":", "\"since\": {\"a\": [1, {}]}, \"missing\":")
            .replace("\"kind\":", "\"since\": [[]], \"kind\":")
            .replace("\"redacted\":", "\"since\": 1e999, \"redacted\":")
            .replace("\"id\":", "\"since\": null, \"id\":");

    assertThat(read(newer)).isEqualTo(Snapshots.full());
  }

  @Test
  void evidence_that_an_older_collector_did_not_know_is_missing() throws Exception {
    Snapshot read =
        read(
            """
            {"schemaVersion": "1.0", "collector": "old", "scope": ["home"], "nodes":
              {"n": {"id": "n", "collectedAt": "2026-01-31T00:00:00Z", "inputs": []}}}
            """);

    Node node = read.nodes().get("n");
    assertThat(node.host()).isEqualTo(Evidence.missing(MissingReason.COLLECTOR_TOO_OLD, ""));
    assertThat(node.settings().isMissing()).isTrue();
    assertThat(read.databases()).isEmpty();
    assertThat(read.endpoints()).isEmpty();
    assertThat(read.scope()).containsExactly(ScopeKind.HOME);
  }

  @Test
  void nesting_that_nobody_could_read_back_is_not_written() {
    SettingValue value = new SettingValue.Whole(1);
    for (int i = 0; i < Document.DEEPEST; i++) {
      value = new SettingValue.Many(List.of(value));
    }
    Snapshot snapshot = withDefault(value);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SnapshotJson.write(snapshot))
        .withMessage("nested deeper than 64");
  }

  private static Snapshot withDefault(SettingValue value) {
    Defaults defaults = new Defaults("7.1.0", Map.of("key", value));
    Node node = Snapshots.node("node1");
    return withNode(
        new Node(
            node.id(),
            node.collectedAt(),
            node.product(),
            Evidence.collected(
                new Settings(
                    Map.of(),
                    Evidence.collected(defaults, "facts", Snapshots.CLOCK),
                    Evidence.notAsked(),
                    Evidence.notAsked()),
                "toml",
                Snapshots.CLOCK),
            node.logging(),
            node.keystores(),
            node.startup(),
            node.files(),
            node.userStores(),
            node.container(),
            node.host(),
            node.listeners(),
            node.logs(),
            node.directories(),
            node.inputs()));
  }

  private static Snapshot withProduct(Node node, Evidence<Product> product) {
    return withNode(
        new Node(
            node.id(),
            node.collectedAt(),
            product,
            node.settings(),
            node.logging(),
            node.keystores(),
            node.startup(),
            node.files(),
            node.userStores(),
            node.container(),
            node.host(),
            node.listeners(),
            node.logs(),
            node.directories(),
            node.inputs()));
  }

  private static Snapshot withNode(Node node) {
    return new Snapshot(
        "is-audit 0.1.0", Set.of(), Map.of(node.id(), node), Map.of(), Map.of(), Optional.empty());
  }

  private static String written(Snapshot snapshot) {
    return new String(SnapshotJson.write(snapshot), UTF_8);
  }

  private static Snapshot read(String json) throws UnreadableJson {
    return SnapshotJson.read(json.getBytes(UTF_8));
  }
}

package io.isaudit.rule.lang;

import static io.isaudit.rule.lang.Conditions.be;
import static io.isaudit.rule.lang.SettingKey.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.result.ItemResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingKeyTest {

  private static final SettingKey RENAMED =
      key("old.key").from("5.11", "middle.key").from("7.0", "new.key");

  @ParameterizedTest
  @CsvSource({
    "5.3.0, old.key", "5.10.9999, old.key", "5.11.0, middle.key", "5.11.0-beta, middle.key",
    "6.1.0, middle.key", "6.9.9999, middle.key", "7.0.0, new.key", "10.0.0, new.key"
  })
  void the_version_of_the_node_decides_the_key(String version, String key) {
    assertThat(RENAMED.in(Optional.of(ProductVersion.of(version)))).contains(key);
  }

  @Test
  void without_a_version_only_a_key_that_never_changed_is_known() {
    assertThat(RENAMED.in(Optional.empty())).isEmpty();
    assertThat(key("a.b").in(Optional.empty())).contains("a.b");
  }

  @Test
  void it_is_called_by_its_newest_name() {
    assertThat(RENAMED).hasToString("new.key");
    assertThat(key("a.b")).hasToString("a.b");
  }

  @Test
  void versions_out_of_order_would_hide_a_key_and_are_refused() {
    assertThatThrownBy(() -> key("a").from("7.0", "b").from("5.11", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> key("a").from("7.0", "b").from("7.0", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_is_not_changed_by_naming_its_successor() {
    SettingKey base = key("a");
    base.from("7.0", "b");

    assertThat(base).hasToString("a");
  }

  @Test
  void a_rule_reads_the_key_of_each_nodes_own_version() {
    var rule = Sentences.rule("test/renamed", Severity.HIGH).setting(RENAMED).should(be(true));
    var written = Map.of("old.key", false, "middle.key", false, "new.key", true);
    Node old = Bench.node("node1", "5.10.0", Bench.seen(Bench.settings(written)));
    Node young = Bench.node("node2", "7.1.0", Bench.seen(Bench.settings(written)));

    var results = Bench.audit(Bench.snapshot(old, young), rule).results();

    assertThat(results).extracting(r -> r.outcome()).containsExactly(Outcome.FAIL, Outcome.PASS);
    assertThat(results)
        .extracting(r -> r.items().get(0).item())
        .containsExactly("old.key", "new.key");
  }

  @Test
  void a_rule_on_a_renamed_key_is_unknown_without_a_version() {
    var rule = Sentences.rule("test/renamed", Severity.HIGH).setting(RENAMED).should(be(true));
    Node node = Bench.withoutVersion(Bench.node("node1", Map.of("new.key", true)));

    ItemResult item = Bench.item(Bench.snapshot(node), rule);

    assertThat(item.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(item.reason())
        .isEqualTo("the product version is not known, and its key depends on it");
  }
}

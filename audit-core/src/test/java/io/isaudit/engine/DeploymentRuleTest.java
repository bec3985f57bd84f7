package io.isaudit.engine;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.EvidenceKind;
import io.isaudit.policy.Policy;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.RuleDraft;
import io.isaudit.snapshot.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentRuleTest {

  private static RuleDraft draft() {
    return rule("test/same-key", Severity.HIGH)
        .on(TargetKind.DEPLOYMENT)
        .needs(EvidenceKind.SETTINGS);
  }

  private static Rule same(RuleDraft draft) {
    return draft.checkedBy("all nodes have one key", DeploymentRuleTest::compare);
  }

  private static List<Verdict> compare(Subject subject) {
    long keys =
        subject.nodes().stream()
            .map(node -> subject.settings(node).stated("key").value())
            .distinct()
            .count();
    return List.of(
        keys <= 1 ? Verdict.pass("key", "one key") : Verdict.fail("key", keys + " keys"));
  }

  private static Node keyed(String id, String key) {
    return keyed(id, "7.1.0", key);
  }

  private static Node keyed(String id, String version, String key) {
    return Bench.node(id, version, Bench.seen(Bench.settings(Map.of("key", key))));
  }

  @Test
  void one_entry_stands_for_all_nodes() {
    RuleResult entry =
        Bench.entry(Bench.snapshot(keyed("node1", "a"), keyed("node2", "a")), same(draft()));

    assertThat(entry.outcome()).isEqualTo(Outcome.PASS);
    assertThat(entry.target()).isEqualTo(Target.deployment());
  }

  @Test
  void a_failure_of_the_others_wins_over_a_node_that_is_missing() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(keyed("node1", "a"), keyed("node2", "b"), Bench.blindNode("node3")),
            same(draft()));

    assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(entry.items())
        .extracting(ItemResult::item, ItemResult::outcome)
        .containsExactly(tuple("key", Outcome.FAIL), tuple("node3", Outcome.UNKNOWN));
  }

  @Test
  void otherwise_a_node_that_is_missing_makes_it_unknown() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(keyed("node1", "a"), keyed("node2", "a"), Bench.blindNode("node3")),
            same(draft()));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason()).isEqualTo("settings missing: no deployment.toml");
  }

  @Test
  void when_all_nodes_are_missing_nothing_is_compared() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(Bench.blindNode("node1"), Bench.blindNode("node2")), same(draft()));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.items()).extracting(ItemResult::item).containsExactly("node1", "node2");
  }

  @Test
  void without_any_node_nothing_passes() {
    RuleResult entry = Bench.entry(Bench.snapshot(), same(draft()));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason()).isEqualTo("no node was collected");
  }

  @Test
  void a_rule_that_needs_nothing_of_a_node_is_judged_without_any() {
    Rule rule =
        rule("test/databases", Severity.HIGH)
            .on(TargetKind.DEPLOYMENT)
            .needs(EvidenceKind.DATABASE)
            .in(Environment.PRODUCTION)
            .checkedBy(
                "it counts",
                subject -> List.of(Verdict.pass("it", "" + subject.databases().size())));
    var databases =
        Bench.snapshot(
            Bench.everything(), List.of(), List.of(Bench.database("identity")), List.of());

    assertThat(Bench.entry(databases, rule).outcome()).isEqualTo(Outcome.PASS);
    assertThat(
            Bench.entry(databases, Policy.standard().in(Environment.DEVELOPMENT), rule).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(Bench.entry(Bench.snapshot(), rule).reason()).isEqualTo("no database was read");
  }

  @Test
  void a_node_of_a_version_that_the_rule_does_not_hold_for_is_left_out() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(
                keyed("node1", "5.10.0", "old"), keyed("node2", "a"), keyed("node3", "a")),
            same(draft().since("5.11")));

    assertThat(entry.outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void nodes_that_the_rule_does_not_hold_for_make_it_not_applicable() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(keyed("node1", "5.10.0", "a"), keyed("node2", "5.9.0", "b")),
            same(draft().since("5.11")));

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(entry.reason()).isEqualTo("applies from version 5.11.0 on");
  }

  @Test
  void a_node_that_is_left_out_does_not_hide_one_that_is_missing() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(keyed("node1", "5.10.0", "a"), Bench.blindNode("node2")),
            same(draft().since("5.11")));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.items()).extracting(ItemResult::item).containsExactly("node2");
  }

  @Test
  void it_is_not_applicable_even_where_what_is_no_node_is_missing() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(keyed("node1", "5.10.0", "a")),
            same(draft().needs(EvidenceKind.DATABASE).since("5.11")));

    assertThat(entry.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void a_node_without_a_version_is_unknown_and_the_others_are_compared() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(
                Bench.withoutVersion(keyed("node1", "a")),
                keyed("node2", "a"),
                keyed("node3", "b")),
            same(draft().since("5.11")));

    assertThat(entry.items())
        .extracting(ItemResult::item, ItemResult::outcome)
        .containsExactly(tuple("key", Outcome.FAIL), tuple("node1", Outcome.UNKNOWN));
  }

  @Test
  void several_nodes_that_were_asked_for_are_two_at_least() {
    RuleResult entry =
        Bench.entry(
            Bench.snapshot(keyed("node1", "a")), same(draft().needs(EvidenceKind.SEVERAL_NODES)));

    assertThat(entry.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(entry.reason()).isEqualTo("fewer than two nodes were collected");
  }

  @Test
  void one_node_that_the_rule_holds_for_has_nothing_to_be_compared_with() {
    Rule rule = same(draft().needs(EvidenceKind.SEVERAL_NODES).since("5.11"));

    RuleResult upgrading =
        Bench.entry(Bench.snapshot(keyed("node1", "5.10.0", "a"), keyed("node2", "b")), rule);
    RuleResult missing =
        Bench.entry(Bench.snapshot(Bench.blindNode("node1"), keyed("node2", "b")), rule);

    assertThat(upgrading.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(missing.outcome()).isEqualTo(Outcome.UNKNOWN);
  }
}

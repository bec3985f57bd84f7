package io.isaudit.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.json.BaselineJson;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Gate;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Bench;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Sentences;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of other tools met with baselines. A node has what its settings name. */
class BaselineCasesTest {

  private static final Rule RULE =
      Sentences.rule("test/open", Severity.HIGH)
          .needs(EvidenceKind.SETTINGS)
          .checkedBy(
              "nothing is open",
              subject ->
                  List.of("a", "b").stream()
                      .map(
                          item ->
                              subject.settings().mentions(item)
                                  ? Verdict.fail(item, "open")
                                  : Verdict.pass(item, "closed"))
                      .toList());
  private static final Policy POLICY =
      Policy.standard().gatedBy(new Gate(Optional.of(Severity.HIGH), true));

  @TempDir Path folder;

  private static Snapshot nodes(Map<String, ?> first, Map<String, ?> second) {
    return Bench.snapshot(Bench.node("node1", first), Bench.node("node2", second));
  }

  private static AuditResult audit(Snapshot snapshot, Baseline baseline) {
    return Bench.audit(snapshot, POLICY.knowing(baseline), RULE);
  }

  private static Baseline freeze(Snapshot snapshot) {
    return BaselineFile.freeze(audit(snapshot, Baseline.none()));
  }

  @Test
  @DisplayName("pmd#4442, checkstyle#4222: from a baseline on, only what is new fails")
  void only_what_is_new_fails() {
    Snapshot before = nodes(Map.of("a", 1), Map.of());
    Baseline baseline = freeze(before);

    assertThat(audit(before, baseline).gate().passed()).isTrue();
    assertThat(audit(nodes(Map.of("a", 1, "b", 1), Map.of()), baseline).gate().passed()).isFalse();
  }

  @Test
  @DisplayName("checkov#7647: a known finding does not absorb the same one elsewhere")
  void a_known_finding_does_not_absorb_the_same_one_elsewhere() {
    Baseline baseline = freeze(nodes(Map.of("a", 1), Map.of()));

    AuditResult result = audit(nodes(Map.of("a", 1), Map.of("a", 1)), baseline);

    assertThat(result.results())
        .extracting(RuleResult::disposition)
        .containsExactly(Disposition.BASELINED, Disposition.NONE);
    assertThat(result.gate().passed()).isFalse();
  }

  @Test
  @DisplayName("checkov#1502: a baseline hides no debt")
  void a_baseline_hides_no_debt() {
    Snapshot snapshot = nodes(Map.of("a", 1), Map.of());
    AuditResult before = audit(snapshot, Baseline.none());

    AuditResult after = audit(snapshot, freeze(snapshot));

    assertThat(after.results()).extracting(RuleResult::outcome).contains(Outcome.FAIL);
    assertThat(after.scorecard().score()).isEqualTo(before.scorecard().score());
    assertThat(after.policy().baseline()).hasValueSatisfying(it -> assertThat(it.open()).isOne());
  }

  @Test
  @DisplayName("ArchUnit#1700: a baseline never grows, and its size and age are in the result")
  void a_baseline_never_grows() {
    Baseline baseline = freeze(nodes(Map.of("a", 1), Map.of()));
    AuditResult worse = audit(nodes(Map.of("a", 1, "b", 1), Map.of("a", 1)), baseline);

    assertThat(BaselineFile.shrink(baseline, worse)).isEqualTo(baseline);
    assertThat(worse.policy().baseline())
        .hasValueSatisfying(
            report -> {
              assertThat(report.size()).isOne();
              assertThat(report.ageDays()).contains(0);
            });
  }

  @Test
  @DisplayName("ArchUnit#676: to fix a finding breaks nothing, and an update takes it out")
  void a_fixed_finding_breaks_nothing_and_is_taken_out() {
    Baseline baseline = freeze(nodes(Map.of("a", 1, "b", 1), Map.of()));
    AuditResult better = audit(nodes(Map.of("b", 1), Map.of()), baseline);

    assertThat(better.gate().passed()).isTrue();
    assertThat(BaselineFile.shrink(baseline, better).entries().values())
        .extracting(Baseline.Entry::item)
        .containsExactly("b");
  }

  @Test
  void what_could_not_be_looked_at_is_not_taken_out() {
    Baseline baseline = freeze(nodes(Map.of("a", 1), Map.of()));
    AuditResult other = audit(Bench.snapshot(Bench.node("node2", Map.of())), baseline);

    assertThat(BaselineFile.shrink(baseline, other)).isEqualTo(baseline);
  }

  @Test
  @DisplayName("ArchUnit#1015 #1025: the file has rule and item, and no lines that move")
  void the_file_has_rule_and_item_and_no_lines_that_move() {
    String json = new String(BaselineJson.write(freeze(nodes(Map.of("a", 1), Map.of()))), UTF_8);

    assertThat(json)
        .contains("\"rule\": \"test/open\"", "\"item\": \"a\"", "\"taken\": \"2026-01-31\"")
        .doesNotContain("line", "deployment.toml");
  }

  @Test
  void what_is_waived_is_not_frozen_besides() {
    AuditResult result =
        Bench.audit(
            House.DEPLOYMENT,
            House.usable(House.reader().read(House.copy(folder, "accepted-risk.toml"))),
            House.EXPIRY);

    assertThat(BaselineFile.freeze(result).entries().values())
        .extracting(entry -> entry.target() + ": " + entry.item())
        .containsExactlyInAnyOrder(
            "node node1: internal in primary",
            "node node2: internal in primary",
            "node node2: wso2carbon in primary");
  }

  @Test
  void a_baseline_that_was_changed_by_hand_is_a_problem_of_its_file() {
    Baseline baseline = Baselines.of(House.EXPIRY, "node1", "a");
    String json = new String(BaselineJson.write(baseline), UTF_8);
    House.write(folder, "b.json", json.replace("\"a\"", "\"b\""));
    House.write(folder, "c.json", json.replace("\"ruleVersion\": 2", "\"ruleVersion\": true"));
    for (String name : List.of("b", "c")) {
      Path file = House.write(folder, name + ".toml", "[baseline]\nfile = \"" + name + ".json\"");

      assertThat(House.problems(House.reader().read(file)))
          .singleElement()
          .asString()
          .matches("b.json: the fingerprint .*|c.json:\\d+:\\d+: expected a whole number");
    }
  }
}

package io.isaudit.report.model;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonsTest {

  @Test
  void nodes_that_differ_are_told_by_the_way_in_which_they_do() {
    NodeComparison nodes =
        model(
                twoNodes()
                    .add(entry("web/b", HIGH, Outcome.PASS).on(NODE_1))
                    .add(entry("web/b", HIGH, Outcome.FAIL).on(NODE_2))
                    .add(entry("web/a", HIGH, Outcome.PASS).on(NODE_1))
                    .add(entry("web/a", HIGH, Outcome.FAIL).on(NODE_2))
                    .add(entry("web/c", HIGH, Outcome.UNKNOWN).on(NODE_1))
                    .add(entry("web/same", HIGH, Outcome.FAIL).on(NODE_1))
                    .add(entry("web/same", HIGH, Outcome.FAIL).on(NODE_2))
                    .add(entry("web/all", HIGH, Outcome.FAIL).on(Target.deployment())))
            .nodes();

    assertThat(nodes.agreed()).isEqualTo(1);
    assertThat(nodes.differing()).isEqualTo(3);
    assertThat(nodes.patterns())
        .extracting(pattern -> pattern.outcomes() + " " + pattern.rules().size())
        .containsExactly(
            List.of(Optional.of(Outcome.UNKNOWN), Optional.empty()) + " 1",
            List.of(Optional.of(Outcome.PASS), Optional.of(Outcome.FAIL)) + " 2");
    assertThat(nodes.patterns().get(1).rules())
        .extracting(rule -> rule.rule().toString())
        .containsExactly("web/a", "web/b");
  }

  @Test
  void one_node_is_compared_with_nothing() {
    Results one = results().target(summary(NODE_1)).add(entry("web/a", HIGH, Outcome.FAIL));

    assertThat(model(one).nodes().nodes()).isEmpty();
  }

  @Test
  void rules_that_one_file_leaves_undecided_have_one_cause() {
    Results results = results().add(entry("web/other", LOW, Outcome.ERROR).because("it threw"));
    for (int i = 0; i < 4; i++) {
      results.add(entry("web/r" + i, HIGH, Outcome.UNKNOWN).because("the file cannot be read"));
    }

    List<Cause> causes = model(results).causes();

    assertThat(causes)
        .extracting(Cause::reason)
        .containsExactly("the file cannot be read", "it threw");
    assertThat(causes.get(0).rules()).hasSize(4);
    assertThat(causes.get(0).targets()).containsExactly("node1");
  }

  @Test
  void a_standard_counts_the_rules_of_each_requirement() {
    Results results =
        results()
            .add(entry("web/a", HIGH, Outcome.FAIL))
            .add(entry("web/b", HIGH, Outcome.PASS))
            .add(entry("web/c", HIGH, Outcome.NOT_SELECTED));
    Reference reference = new Reference("House rules 1", "HR-1", "Build a wall");

    List<StandardCoverage> standards =
        ReportModel.of(
                results.build(),
                Pages.covering(
                    Map.of("web/a", "Keystores", "web/b", "Keystores", "web/c", "Keystores"),
                    reference))
            .standards();

    assertThat(standards).hasSize(1);
    StandardCoverage.Requirement requirement = standards.get(0).requirements().get(0);
    assertThat(requirement.title()).isEqualTo("Build a wall");
    assertThat(requirement.rules())
        .isEqualTo(Map.of(Outcome.FAIL, 1, Outcome.PASS, 1, Outcome.NOT_SELECTED, 1));
    assertThat(requirement.failed())
        .extracting(rule -> rule.rule().toString())
        .containsExactly("web/a");
  }

  @Test
  void targets_of_which_the_same_is_to_be_told_stand_together() {
    ReportModel model =
        model(
            twoNodes()
                .add(entry("web/a", HIGH, Outcome.FAIL).on(NODE_1).item("i", "bad", "1", "2"))
                .add(entry("web/a", HIGH, Outcome.FAIL).on(NODE_2).item("i", "bad", "1", "2"))
                .add(entry("web/b", HIGH, Outcome.FAIL).on(NODE_1).item("i", "bad", "1", "2"))
                .add(entry("web/b", HIGH, Outcome.FAIL).on(NODE_2).item("i", "bad", "3", "2")));

    assertThat(model.in(Section.FINDINGS))
        .extracting(entry -> Alike.groups(entry.targets(), model.decisions()).size())
        .containsExactly(1, 2);
  }

  private static Results twoNodes() {
    return results().target(summary(NODE_1)).target(summary(NODE_2));
  }

  private static TargetSummary summary(Target node) {
    return new TargetSummary(node, "a server", Instant.EPOCH, List.of());
  }

  private static ReportModel model(Results results) {
    return ReportModel.of(results.build(), Pages.none());
  }
}

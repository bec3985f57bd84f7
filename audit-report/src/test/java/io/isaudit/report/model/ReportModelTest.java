package io.isaudit.report.model;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;
import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.report.Pages;
import io.isaudit.report.Results;
import io.isaudit.report.SampleResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportModelTest {

  @ParameterizedTest
  @CsvSource({
    "FAIL, FINDINGS",
    "ERROR, UNDECIDED",
    "UNKNOWN, UNDECIDED",
    "MANUAL, QUESTIONS",
    "PASS, PASSED",
    "INFORMATIONAL, INFORMATIONAL",
    "NOT_APPLICABLE, NOT_APPLICABLE",
    "NOT_SELECTED, NOT_SELECTED"
  })
  void every_outcome_has_its_section(Outcome outcome, Section section) {
    ReportModel model = model(results().add(entry("web/a", HIGH, outcome)));

    assertThat(ids(model, section)).containsExactly("web/a");
  }

  @ParameterizedTest
  @EnumSource(names = {"WAIVED", "FALSE_POSITIVE", "BASELINED"})
  void a_settled_failure_is_no_finding(Disposition disposition) {
    ReportModel model =
        model(results().add(entry("web/a", HIGH, Outcome.FAIL).disposed(disposition)));

    assertThat(ids(model, Section.SETTLED)).containsExactly("web/a");
    assertThat(ids(model, Section.FINDINGS)).isEmpty();
    assertThat(model.count(Outcome.FAIL)).isEqualTo(1);
    assertThat(model.open(HIGH)).isZero();
  }

  @Test
  void a_failure_settled_on_one_node_only_stays_a_finding() {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", HIGH, Outcome.FAIL).disposed(Disposition.WAIVED))
                .add(entry("web/a", HIGH, Outcome.FAIL).on(NODE_2)));

    assertThat(ids(model, Section.FINDINGS)).containsExactly("web/a");
    assertThat(ids(model, Section.SETTLED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"PASS", "INFORMATIONAL", "NOT_APPLICABLE"})
  void a_settled_failure_stays_in_sight_beside_a_node_without_one(Outcome other) {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", HIGH, Outcome.FAIL).disposed(Disposition.WAIVED))
                .add(entry("web/a", HIGH, other).on(NODE_2)));

    assertThat(ids(model, Section.SETTLED)).containsExactly("web/a");
  }

  @Test
  void a_settled_failure_does_not_hide_what_is_unknown_on_another_node() {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", HIGH, Outcome.FAIL).disposed(Disposition.WAIVED))
                .add(entry("web/a", HIGH, Outcome.UNKNOWN).on(NODE_2)));

    assertThat(ids(model, Section.UNDECIDED)).containsExactly("web/a");
  }

  @Test
  void every_rule_stands_in_one_section_with_all_its_targets() {
    ReportModel model = ReportModel.of(SampleResult.result(), SampleResult.pages());

    List<RuleResult> shown =
        model.sections().values().stream()
            .flatMap(List::stream)
            .flatMap(entry -> entry.targets().stream())
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(SampleResult.result().results());
    assertThat(model.sections().values().stream().flatMap(List::stream).map(RuleEntry::rule))
        .doesNotHaveDuplicates();
  }

  @Test
  void findings_are_sorted_by_severity_and_then_by_id() {
    ReportModel model =
        model(
            results()
                .add(entry("web/b", LOW, Outcome.FAIL))
                .add(entry("web/c", CRITICAL, Outcome.FAIL))
                .add(entry("web/a", LOW, Outcome.FAIL)));

    assertThat(ids(model, Section.FINDINGS)).containsExactly("web/c", "web/a", "web/b");
  }

  @Test
  void what_caps_the_grade_comes_first() {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", CRITICAL, Outcome.FAIL))
                .add(
                    entry("web/b", HIGH, Outcome.FAIL)
                        .item("key", "is shipped", "shipped", "be your own")
                        .capping(Cap.SHIPPED_PRIVATE_KEY)));

    assertThat(model.first()).extracting(e -> e.rule().slug()).containsExactly("b", "a");
  }

  @Test
  void the_score_can_be_computed_again_from_the_rows() {
    ReportModel model = ReportModel.of(SampleResult.result(), SampleResult.pages());

    assertThat(sum(model.scoreRows().stream().map(ScoreRow::passedPoints).toList()))
        .isEqualByComparingTo(model.scorecard().passedWeight());
    assertThat(sum(model.scoreRows().stream().map(ScoreRow::scoredPoints).toList()))
        .isEqualByComparingTo(model.scorecard().scoredWeight());
  }

  @Test
  void a_finding_tells_what_putting_it_right_gains() {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", HIGH, Outcome.FAIL))
                .add(entry("web/b", MEDIUM, Outcome.PASS)));

    assertThat(model.first().get(0).gain()).isEqualByComparingTo("60.0");
    assertThat(model.scoreAfterFirst()).hasValue(new BigDecimal("100.0"));
    assertThat(model.in(Section.PASSED).get(0).gain()).isZero();
  }

  @Test
  void a_chapter_counts_each_rule_once_with_its_worst_target() {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", HIGH, Outcome.PASS).on(NODE_1))
                .add(entry("web/a", HIGH, Outcome.FAIL).on(NODE_2))
                .add(entry("jvm/a", LOW, Outcome.PASS)));

    assertThat(model.chapters()).extracting(Chapter::title).containsExactly("JVM", "Web");
    assertThat(model.chapters().get(1).rules()).isEqualTo(Map.of(Outcome.FAIL, 1));
  }

  @Test
  void an_empty_result_has_no_score_and_no_first_steps() {
    ReportModel model = model(results());

    assertThat(model.gradeWords()).isEqualTo("Not graded");
    assertThat(model.scoreWords()).isEqualTo("no score");
    assertThat(model.scoreAfterFirst()).isEmpty();
    assertThat(model.chapters()).isEmpty();
  }

  @Test
  void notes_of_items_and_targets_are_told_once() {
    ReportModel model =
        model(
            results()
                .add(entry("web/a", HIGH, Outcome.PASS).note("twice"))
                .add(entry("web/a", HIGH, Outcome.PASS).on(NODE_2).note("twice")));

    assertThat(model.in(Section.PASSED).get(0).notes()).containsExactly("twice");
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> ids(ReportModel model, Section section) {
    return model.in(section).stream().map(entry -> entry.rule().toString()).toList();
  }

  private static ReportModel model(Results results) {
    return ReportModel.of(results.build(), Pages.none());
  }
}

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
import io.isaudit.result.Grade;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GainsTest {

  private static final String TOML = "repository/conf/deployment.toml";

  @Test
  void findings_stand_where_the_work_on_them_is() {
    Gains gains =
        gains(
            results()
                .add(entry("web/setting", HIGH, Outcome.FAIL).setting("a.b", "1", "be 2", TOML, 3))
                .add(entry("keystores/store", LOW, Outcome.FAIL).item("s", "bad", "x", "y"))
                .add(
                    entry("databases/rows", LOW, Outcome.FAIL)
                        .on(new Target(Target.TargetKind.DATABASE, "db"))
                        .setting("a.b", "1", "be 2", TOML, 3))
                .add(entry("web/passed", HIGH, Outcome.PASS)));

    assertThat(gains.groups())
        .extracting(Gains.Group::change)
        .containsExactly(Change.SETTING, Change.BEYOND);
    assertThat(gains.groups().get(1).findings())
        .extracting(finding -> finding.rule().toString())
        .containsExactly("databases/rows", "keystores/store");
    assertThat(gains.groups().get(0).points()).isEqualByComparingTo("37.5");
    assertThat(gains.all()).contains(new BigDecimal("100.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "repository/conf/deployment.toml, SETTING",
    "repository/conf/log4j2.properties, FILE"
  })
  void a_finding_that_was_made_of_several_settings_is_where_its_line_is(
      String file, Change change) {
    Gains gains =
        gains(results().add(entry("databases/a", HIGH, Outcome.FAIL).placed("a", file, 3)));

    assertThat(gains.groups()).extracting(Gains.Group::change).containsExactly(change);
  }

  @Test
  void a_better_grade_needs_the_critical_findings_and_then_the_fewest_others() {
    Results results = results().cap("an open critical finding");
    results.add(entry("web/critical", CRITICAL, Outcome.FAIL));
    for (int i = 0; i < 12; i++) {
      results.add(entry("web/passed" + i, HIGH, Outcome.PASS));
    }
    for (int i = 0; i < 4; i++) {
      results.add(entry("web/medium" + i, MEDIUM, Outcome.FAIL));
    }

    List<Gains.Step> steps = gains(results).steps();

    assertThat(steps)
        .extracting(step -> step.grade() + " " + step.findings() + " " + step.score())
        .containsExactly("B 1 83.3", "A 3 91.7");
  }

  @Test
  void of_grades_that_the_same_findings_lead_to_the_best_is_named() {
    Results results = results();
    results.add(entry("web/a", CRITICAL, Outcome.FAIL));
    results.add(entry("web/b", LOW, Outcome.PASS));

    assertThat(gains(results).steps()).extracting(Gains.Step::grade).containsExactly(Grade.A);
  }

  @Test
  void a_finding_beside_what_is_unknown_promises_nothing() {
    Results results =
        results()
            .add(entry("web/a", HIGH, Outcome.FAIL).on(NODE_1))
            .add(entry("web/a", HIGH, Outcome.UNKNOWN).on(NODE_2))
            .add(entry("web/b", HIGH, Outcome.PASS));

    ReportModel model = ReportModel.of(results.build(), Pages.none());

    assertThat(model.in(Section.FINDINGS).get(0).gain()).isZero();
    assertThat(model.gains().all()).contains(new BigDecimal("50.0"));
    assertThat(model.scoreAfterFirst()).contains(new BigDecimal("50.0"));
    assertThat(model.gains().steps()).isEmpty();
  }

  @Test
  void no_grade_no_way_to_a_better_one() {
    Results results =
        results().add(entry("web/a", HIGH, Outcome.FAIL)).notGraded("coverage is too low");

    assertThat(gains(results).steps()).isEmpty();
  }

  private static Gains gains(Results results) {
    return ReportModel.of(results.build(), Pages.none()).gains();
  }
}

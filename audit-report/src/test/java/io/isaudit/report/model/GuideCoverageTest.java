package io.isaudit.report.model;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.page.RulePages;
import io.isaudit.report.Pages;
import io.isaudit.result.Disposition;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuideCoverageTest {

  private static final Reference WALL = new Reference("House rules 1", "HR-1", "Build a wall");

  private final GuideCoverage guide =
      ReportModel.of(
              results()
                  .add(entry("web/a", HIGH, Outcome.PASS))
                  .add(entry("jvm/b", HIGH, Outcome.FAIL))
                  .add(entry("jvm/c", HIGH, Outcome.PASS))
                  .add(entry("web/d", HIGH, Outcome.UNKNOWN))
                  .add(entry("web/e", HIGH, Outcome.FAIL).disposed(Disposition.WAIVED))
                  .build(),
              Pages.covering(
                  Map.of(
                      "web/a", "Keystores",
                      "jvm/b", "Keystores",
                      "web/d", "Keystores",
                      "web/e", "Keystores"),
                  WALL))
          .guide();

  @Test
  void every_heading_of_the_guide_is_there_in_its_order() {
    assertThat(guide.headings())
        .extracting(GuideCoverage.Heading::title)
        .isEqualTo(RulePages.guide());
    assertThat(guide.covered()).isEqualTo(1);
  }

  @Test
  void what_failed_comes_first_below_a_heading() {
    assertThat(guide.headings())
        .filteredOn(heading -> heading.title().equals("Keystores"))
        .flatExtracting(GuideCoverage.Heading::rules)
        .extracting(rule -> rule.rule().toString())
        .containsExactly("jvm/b", "web/e", "web/d", "web/a");
  }

  @Test
  void rules_below_no_heading_are_counted() {
    assertThat(guide.elsewhere()).isEqualTo(1);
  }
}

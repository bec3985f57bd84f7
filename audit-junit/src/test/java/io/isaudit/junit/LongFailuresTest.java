package io.isaudit.junit;

import static io.isaudit.rule.lang.Sentences.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target.TargetKind;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More findings than anybody reads in a log. */
class LongFailuresTest {

  private static final String FOLDER = "io.isaudit.junit.LongFailuresTest.LongCase";

  /** Twenty-two rules that are not met, each at as many doors. */
  public static final class ManyDoors implements RuleBook {

    private static final List<Verdict> DOORS =
        IntStream.range(10, 32)
            .mapToObj(i -> Verdict.fail("door" + i, "door " + i + " is open"))
            .toList();

    @Override
    public String name() {
      return "doors";
    }

    @Override
    public List<Rule> rules() {
      return IntStream.range(10, 32)
          .mapToObj(
              i ->
                  rule("doors/house-" + i, Severity.HIGH)
                      .on(TargetKind.DEPLOYMENT)
                      .checkedBy("doors are shut", subject -> DOORS))
          .toList();
    }
  }

  @IsAuditTest(books = ManyDoors.class)
  static class LongCase {

    @AuditSource static final Snapshot SNAPSHOT = DemoBook.nodes("node1");

    @IsAuditTest(rules = "doors/house-10")
    void audit() {}
  }

  @Test
  void twenty_are_listed_and_the_rest_counted_and_the_reports_are_named(@TempDir Path folder) {
    Run run = Run.with(Map.of("isaudit.reports", folder.toString()), LongCase.class);

    assertThat(run.failedContainers())
        .singleElement()
        .asString()
        .contains("score 0.0, grade F, 22 of 22 rules in scope")
        .contains("doors/house-29", "  and 2 more")
        .doesNotContain("doors/house-30")
        .endsWith("Reports: " + folder.resolve(FOLDER));
    assertThat(run.failures())
        .filteredOn(text -> text.startsWith("doors/house-10"))
        .singleElement()
        .asString()
        .contains("door 29 is open", "  and 2 more")
        .doesNotContain("door 30 is open");
  }

  @Test
  void twenty_that_are_all_leave_nothing_to_count() {
    Map<String, String> twenty = Map.of("isaudit.rules", "doors/house-1*,doors/house-2*");

    assertThat(Run.with(twenty, LongCase.class).failedContainers())
        .singleElement()
        .asString()
        .contains("doors/house-29")
        .doesNotContainPattern("(?m)^  and \\d+ more$");
  }
}

package io.isaudit.report.diff;

import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.diff.Diff;
import io.isaudit.result.diff.FindingChange;
import io.isaudit.result.diff.Point;
import io.isaudit.result.diff.Seen;
import io.isaudit.result.diff.State;
import java.util.List;

/**
 * The comparison as plain lines of ASCII: the whole of it, or what a person at a terminal needs.
 * Whatever comes from the target can't move the cursor or change colours.
 */
public final class DiffText {

  private static final int SHOWN = 10;

  private final Diff diff;
  private final int most;
  private final StringBuilder out = new StringBuilder(2048);

  private DiffText(Diff diff, int most) {
    this.diff = diff;
    this.most = most;
  }

  /** Everything that asks for a look, shortened. */
  public static String summary(Diff diff) {
    DiffText text = new DiffText(diff, SHOWN);
    text.head();
    for (State state : List.of(State.NEW, State.REGRESSED, State.RULE_CHANGED)) {
      text.findings(state);
    }
    return text.out.toString();
  }

  static String complete(Diff diff) {
    DiffText text = new DiffText(diff, Integer.MAX_VALUE);
    text.head();
    for (State state : State.values()) {
      text.findings(state);
    }
    text.values();
    return text.out.toString();
  }

  private void head() {
    line(DiffTables.headline(diff));
    diff.results().forEach(this::figures);
    diff.audit().cautions().forEach(sentence -> line("  ! " + sentence));
  }

  private void figures(Point point) {
    String grade = point.grade().map(letter -> "grade " + letter).orElse("not graded");
    line(
        "  "
            + Words.time(point.clock())
            + "  "
            + grade
            + ", score "
            + DiffTables.number(point.score())
            + ", coverage "
            + DiffTables.number(point.coverage())
            + ", "
            + point.rulesInScope()
            + " of "
            + point.rules()
            + " rules in scope, "
            + point.openRules()
            + " open: "
            + point.name());
  }

  private void findings(State state) {
    List<FindingChange> findings = diff.in(state);
    if (findings.isEmpty()) {
      return;
    }
    line("");
    line(findings.size() + " " + state.words() + ": " + state.meaning());
    findings.stream().limit(most).forEach(this::finding);
    if (findings.size() > most) {
      line("  and " + (findings.size() - most) + " more");
    }
  }

  private void finding(FindingChange finding) {
    String former = finding.formerRule().map(id -> " (formerly " + id + ")").orElse("");
    line(
        "  " + finding.severity().word() + "  " + finding.rule() + former + "  " + finding.title());
    line("      " + Words.of(finding.target()) + ": " + finding.item());
    finding.before().ifPresent(seen -> seen("before", seen));
    finding.after().ifPresent(seen -> seen("now", seen));
    finding.why().ifPresent(it -> line("      " + it));
  }

  private void seen(String when, Seen seen) {
    String place = seen.place().map(at -> " at " + at).orElse("");
    line("      " + when + ": " + seen.actual().orElse(seen.reason()) + place);
  }

  private void values() {
    if (diff.values().isEmpty()) {
      return;
    }
    line("");
    line("Settings with another value");
    diff.values()
        .forEach(
            value -> {
              line("  " + Words.of(value.target()) + ": " + value.item());
              line("      before: " + value.before());
              line("      now: " + value.after());
            });
  }

  private void line(String text) {
    out.append(VisibleText.ascii(text)).append('\n');
  }
}

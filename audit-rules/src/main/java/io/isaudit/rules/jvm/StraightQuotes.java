package io.isaudit.rules.jvm;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.startup.StartupOptions;
import java.util.List;
import java.util.stream.Collectors;

/** Reports quotes and dashes of a word processor in the active lines of the script. */
final class StraightQuotes implements Check {

  private static final int MOST_SHOWN = 5;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartupOptions startup = subject.startup();
    if (startup.typographicMarks() instanceof Missing<?> missing) {
      return List.of(Verdict.unknown(startup.script(), missing.explanation()));
    }
    List<Place> marks = startup.typographicMarks().found().orElseThrow();
    if (marks.isEmpty()) {
      return List.of(Verdict.pass(startup.script(), "quotes and dashes are those of the keyboard"));
    }
    String places =
        marks.stream().limit(MOST_SHOWN).map(Place::toString).collect(Collectors.joining(", "));
    String more = marks.size() > MOST_SHOWN ? " and elsewhere" : "";
    return List.of(
        Verdict.fail(startup.script(), "typographic quotes or dashes stand at " + places + more)
            .expected("straight quotes and hyphens")
            .at(marks.get(0)));
  }
}

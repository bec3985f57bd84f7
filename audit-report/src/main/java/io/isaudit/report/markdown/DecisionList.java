package io.isaudit.report.markdown;

import io.isaudit.policy.WaiverState;
import io.isaudit.report.model.DecisionWords;
import io.isaudit.report.model.Decisions;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.WaiverReport;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people decided: how far the rules were changed, what was settled, which waivers rot. */
final class DecisionList {

  private final ReportModel model;
  private final StringBuilder out;

  DecisionList(ReportModel model, StringBuilder out) {
    this.model = model;
    this.out = out;
  }

  void write() {
    Decisions decisions = model.decisions();
    List<String> lines = new ArrayList<>();
    lines.add("Profile " + Gfm.code(decisions.report().profile()) + standard());
    decided().forEach((how, rows) -> lines.add(Words.count(rows, "item") + ": " + Words.of(how)));
    decisions
        .report()
        .baseline()
        .ifPresent(baseline -> lines.add("Baseline: " + Gfm.text(Words.of(baseline))));
    out.append("\n## Decisions\n\n");
    Rows rows = new Rows(out);
    rows.list(lines, 3_000);
    rows.list(
        decisions.report().deviations().stream().map(d -> "Changed: " + Gfm.text(d)).toList(),
        3_000);
    rows.list(decisions.rottingWaivers().stream().map(DecisionList::waiver).toList(), 5_000);
  }

  private String standard() {
    return model.decisions().isStandard() ? ", the rules as they are shipped" : "";
  }

  private Map<Disposition, Integer> decided() {
    Map<Disposition, Integer> rows = new EnumMap<>(Disposition.class);
    for (Row row : Row.of(model)) {
      if (row.disposition() != Disposition.NONE) {
        rows.merge(row.disposition(), 1, Integer::sum);
      }
    }
    return rows;
  }

  private static String waiver(WaiverReport waiver) {
    String states =
        waiver.states().stream().map(WaiverState::words).collect(Collectors.joining("; "));
    return "Look at the waiver of "
        + Gfm.code(waiver.rule().toString())
        + " ("
        + Gfm.text(states)
        + "): "
        + Gfm.text(DecisionWords.of(waiver));
  }
}

package io.isaudit.report.pdf;

import io.isaudit.page.Prose;
import io.isaudit.page.RulePage;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Cell;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.util.ArrayList;
import java.util.List;

/** What stands behind the evidence of a rule: its page, all items, parameters, standards. */
final class RuleDetails {

  private static final float NAMES = 118;
  private static final float LINE = 11;

  private final Sheet sheet;
  private final Flow flow;
  private final RuleEntry entry;
  private final int shown;

  /**
   * @param shown targets, and items of a target, that were told already
   */
  RuleDetails(Sheet sheet, RuleEntry entry, int shown) {
    this.sheet = sheet;
    this.flow = sheet.flow();
    this.entry = entry;
    this.shown = shown;
  }

  void write() {
    entry.page().ifPresent(this::page);
    if (hasMore()) {
      items();
    }
    flow.space(4);
    flow.need(LINE * (2 + entry.parameters().size() + entry.references().size()));
    flow.open("L");
    pair("Rule", entry.rule() + ", version " + entry.version());
    entry.parameters().forEach(this::pair);
    if (!entry.guideHeadings().isEmpty()) {
      pair("Guide", String.join("; ", entry.guideHeadings()));
    }
    entry.standards().forEach(this::standard);
    flow.close();
  }

  private void page(RulePage page) {
    prose("How to fix", page.howToFix());
    prose("Why it matters", page.why());
    page.references().ifPresent(references -> prose("References", references));
  }

  private void prose(String heading, Prose prose) {
    if (!prose.html().isEmpty()) {
      sheet.label(4, heading);
      ProseText.write(flow, prose);
    }
  }

  /** Whether something was looked at that has not been told. */
  private boolean hasMore() {
    return entry.targets().size() > 1
        || entry.targets().stream()
            .anyMatch(
                target ->
                    target.items().size() > shown
                        || target.items().stream()
                            .anyMatch(item -> item.outcome() != target.outcome()));
  }

  private void items() {
    flow.space(4);
    Grid grid =
        sheet.table(
            "All that was looked at",
            Column.text("Target", 0.13),
            Column.text("Item", 0.29),
            Column.text("Outcome", 0.17),
            Column.text("Reason", 0.41));
    for (RuleResult target : entry.targets()) {
      if (target.items().isEmpty()) {
        row(grid, target, "", target.outcome(), target.disposition(), target.reason());
      }
      for (ItemResult item : target.items()) {
        row(grid, target, item.item(), item.outcome(), item.disposition(), item.reason());
      }
    }
    grid.close();
  }

  private static void row(
      Grid grid,
      RuleResult target,
      String item,
      Outcome outcome,
      Disposition disposition,
      String reason) {
    Cell judged = Cell.of(Sheet.outcome(outcome));
    grid.row(
        Cell.of(Sheet.run(Words.of(target.target()))),
        Cell.of(Sheet.run(item)),
        disposition == Disposition.NONE ? judged : judged.and(Sheet.run(Words.of(disposition))),
        Cell.of(Sheet.run(reason)));
  }

  private void standard(String name, List<Reference> references) {
    List<Run> runs = new ArrayList<>();
    String before = "";
    for (Reference reference : references) {
      runs.add(Sheet.note(before + reference.id() + " " + reference.title()));
      before = "; ";
    }
    sheet.fact(name, NAMES, List.of(runs));
  }

  private void pair(String name, String value) {
    sheet.fact(name, NAMES, List.of(List.of(Sheet.note(value))));
  }
}

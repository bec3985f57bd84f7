package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Cell;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.Disposition;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The rules that need no attention, as tables. */
final class RuleLists {

  private final Sheet sheet;
  private final Flow flow;
  private final ReportModel model;

  private RuleLists(Sheet sheet) {
    this.sheet = sheet;
    this.flow = sheet.flow();
    this.model = sheet.model();
  }

  static void write(Sheet sheet) {
    RuleLists lists = new RuleLists(sheet);
    lists.part(Part.PASSED, Section.PASSED);
    lists.part(Part.INFORMATIONAL, Section.INFORMATIONAL);
    lists.part(Part.NOT_APPLICABLE, Section.NOT_APPLICABLE);
    lists.notSelected();
  }

  private void part(Part part, Section section) {
    if (!part.isShown(model)) {
      return;
    }
    sheet.begin(part, section == Section.PASSED);
    List<RuleEntry> entries = model.in(section);
    long noted = entries.stream().filter(entry -> !entry.notes().isEmpty()).count();
    if (section == Section.PASSED && noted > 0) {
      sheet.text(Words.count((int) noted, "rule") + " passed with a note.");
      flow.space(4);
    }
    table(sheet, part.title() + " rules", "What was seen", entries, target -> true);
    sheet.end();
  }

  /** Rules that could not be decided, with the targets that are to blame. */
  static void undecided(Sheet sheet) {
    table(
        sheet,
        "Undecided rules",
        "What was missing",
        sheet.model().in(Section.UNDECIDED),
        target -> target.effectiveOutcome().isScored() && !target.effectiveOutcome().isDecided());
  }

  private static void table(
      Sheet sheet,
      String caption,
      String lastHead,
      List<RuleEntry> entries,
      Predicate<RuleResult> told) {
    Grid grid =
        sheet.table(
            caption,
            Column.text("Rule", 0.4),
            Column.text("Severity", 0.12),
            Column.text(lastHead, 0.48));
    for (RuleEntry entry : entries) {
      grid.row(name(entry), Cell.of(Sheet.severity(entry.severity())), seen(entry, told));
    }
    grid.close();
  }

  private static Cell name(RuleEntry entry) {
    return Cell.heading(Sheet.run(entry.title()).at(Part.placeOf(entry.rule())))
        .and(Run.of(entry.rule().toString(), Looks.SMALL.code()));
  }

  private static Cell seen(RuleEntry entry, Predicate<RuleResult> told) {
    List<List<Run>> paragraphs = new ArrayList<>();
    for (RuleResult target : entry.targets().stream().filter(told).toList()) {
      List<Run> runs = new ArrayList<>();
      if (entry.targets().size() > 1) {
        runs.add(Sheet.strong(Words.of(target.target())));
        runs.add(Sheet.run(": "));
      }
      runs.add(Sheet.run(target.reason()));
      if (target.disposition() != Disposition.NONE) {
        runs.add(Sheet.strong("   " + Words.of(target.disposition())));
      }
      paragraphs.add(runs);
    }
    entry.notes().forEach(note -> paragraphs.add(List.of(Sheet.note(note))));
    return new Cell(paragraphs, false);
  }

  private void notSelected() {
    if (!Part.NOT_SELECTED.isShown(model)) {
      return;
    }
    sheet.begin(Part.NOT_SELECTED, false);
    if (!model.scope().outside().isEmpty()) {
      outside();
    }
    Map<String, List<RuleEntry>> byReason = new TreeMap<>();
    for (RuleEntry entry : model.in(Section.NOT_SELECTED)) {
      byReason.computeIfAbsent(entry.targets().get(0).reason(), r -> new ArrayList<>()).add(entry);
    }
    byReason.forEach(this::reason);
    sheet.end();
  }

  private void outside() {
    Grid grid =
        sheet.table(
            "Evidence that was not asked for",
            Column.text("Evidence", 0.3),
            Column.number("Rules", 0.12),
            Column.text("How to bring it in", 0.58));
    for (ScopeReport.OutOfScope outside : model.scope().outside()) {
      grid.row(
          Cell.heading(Sheet.strong(outside.kind().words())),
          Cell.of(Sheet.run(Integer.toString(outside.rules()))),
          Cell.of(Sheet.run(outside.howToBringIn())));
    }
    grid.close();
  }

  private void reason(String reason, List<RuleEntry> entries) {
    flow.space(8);
    Grid grid = sheet.table(reason, Column.text("Rule", 0.56), Column.text("Id", 0.44));
    for (RuleEntry entry : entries) {
      grid.row(
          Cell.heading(Sheet.run(entry.title()).at(Part.placeOf(entry.rule()))),
          Cell.of(Run.of(entry.rule().toString(), Looks.SMALL.code())));
    }
    grid.close();
  }
}

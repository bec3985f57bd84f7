package io.isaudit.report.pdf;

import io.isaudit.report.model.GuideCoverage;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Cell;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vendor's guide in its order, and the standards, each with the rules that stand for it. */
final class Coverage {

  private static final Comparator<Reference> BY_ID =
      Comparator.comparing(Reference::standard).thenComparing(Reference::id);

  private final Sheet sheet;
  private final ReportModel model;

  private Coverage(Sheet sheet) {
    this.sheet = sheet;
    this.model = sheet.model();
  }

  static void write(Sheet sheet) {
    Coverage coverage = new Coverage(sheet);
    if (Part.GUIDE.isShown(sheet.model())) {
      coverage.guide();
    }
    if (Part.STANDARDS.isShown(sheet.model())) {
      coverage.standards();
    }
  }

  private void guide() {
    GuideCoverage guide = model.guide();
    sheet.begin(Part.GUIDE, true);
    String elsewhere =
        guide.elsewhere() == 0
            ? ""
            : " "
                + Words.count(guide.elsewhere(), "more rule")
                + (guide.elsewhere() == 1 ? " comes" : " come")
                + " from elsewhere.";
    sheet.text(
        "Rules stand for "
            + guide.covered()
            + " of the "
            + Words.count(guide.headings().size(), "heading")
            + " of the vendor\u2019s Deployment and Maintenance Best Practices Guide;"
            + " the others only group those below them or have no rule yet."
            + elsewhere);
    sheet.flow().space(6);
    Grid grid =
        sheet.table(
            "Headings with their rules by outcome",
            Column.text("Heading", 0.36),
            Column.text("Rules", 0.64));
    guide.headings().forEach(heading -> grid.row(head(heading), rules(heading)));
    grid.close();
    sheet.end();
  }

  private static Cell head(GuideCoverage.Heading heading) {
    return Cell.heading(Sheet.run(heading.title()));
  }

  private static Cell rules(GuideCoverage.Heading heading) {
    if (heading.rules().isEmpty()) {
      return Cell.of(Sheet.note("no rule"));
    }
    Map<Outcome, List<RuleEntry>> byOutcome = new EnumMap<>(Outcome.class);
    for (RuleEntry entry : heading.rules()) {
      byOutcome.computeIfAbsent(entry.outcome(), o -> new ArrayList<>()).add(entry);
    }
    List<List<Run>> paragraphs = new ArrayList<>();
    byOutcome.forEach(
        (outcome, entries) -> {
          List<Run> runs = new ArrayList<>();
          String before =
              Looks.sign(outcome) + "\u00A0" + Words.count(entries.size(), outcome) + ": ";
          runs.add(Run.of(before, Looks.SMALL.bold().in(Looks.ink(outcome))));
          runs.addAll(links(entries));
          paragraphs.add(runs);
        });
    return new Cell(paragraphs, false);
  }

  private static List<Run> links(List<RuleEntry> entries) {
    List<Run> runs = new ArrayList<>();
    for (RuleEntry entry : entries) {
      if (!runs.isEmpty()) {
        runs.add(Sheet.note(", "));
      }
      runs.add(Sheet.rule(entry.rule(), Looks.SMALL));
    }
    return runs;
  }

  private void standards() {
    Map<Reference, List<RuleEntry>> touched = new TreeMap<>(BY_ID);
    for (RuleEntry entry : model.in(Section.FINDINGS)) {
      for (Reference reference : entry.references()) {
        touched.computeIfAbsent(reference, r -> new ArrayList<>()).add(entry);
      }
    }
    sheet.begin(Part.STANDARDS, false);
    sheet.text(
        "What standards ask for and the open findings depart from. A requirement that is not here"
            + " is not thereby met.");
    sheet.flow().space(6);
    Grid grid =
        sheet.table(
            "Requirements with the rules that have an open finding",
            Column.text("Standard", 0.2),
            Column.text("Requirement", 0.44),
            Column.text("Rules", 0.36));
    touched.forEach(
        (reference, entries) ->
            grid.row(
                Cell.of(Sheet.run(reference.standard())),
                Cell.heading(Sheet.strong(reference.id() + " "), Sheet.run(reference.title())),
                new Cell(List.of(links(entries)), false)));
    grid.close();
    sheet.end();
  }
}

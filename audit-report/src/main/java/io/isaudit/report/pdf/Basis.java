package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.ScoreRow;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Cell;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.Grade;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the result rests on: the inputs, the formula of the score, the catalogue. */
final class Basis {

  private final Sheet sheet;
  private final Flow flow;
  private final ReportModel model;

  private Basis(Sheet sheet) {
    this.sheet = sheet;
    this.flow = sheet.flow();
    this.model = sheet.model();
  }

  static void write(Sheet sheet) {
    Basis basis = new Basis(sheet);
    basis.inputs();
    basis.score();
  }

  private void inputs() {
    if (!Part.INPUTS.isShown(model)) {
      return;
    }
    sheet.begin(Part.INPUTS, true);
    for (TargetSummary target : model.targets()) {
      flow.space(8);
      flow.heading(3, Run.of(Words.of(target.target()), Looks.RULE), "", 80);
      flow.paragraph(
          List.of(
              Sheet.run(target.description()),
              Sheet.run(", collected " + Words.time(target.collectedAt()))));
      if (!target.inputs().isEmpty()) {
        files(target);
      }
    }
    sheet.end();
  }

  private void files(TargetSummary target) {
    flow.space(4);
    long troubled = target.inputs().stream().filter(input -> !input.problems().isEmpty()).count();
    String files = Words.count(target.inputs().size(), "file");
    Grid grid =
        sheet.table(
            troubled == 0 ? files : files + ", " + troubled + " with problems",
            Column.text("File", 0.5),
            Column.text("Outcome", 0.14),
            Column.text("Problems", 0.36));
    for (TargetSummary.InputSummary input : target.inputs()) {
      List<List<Run>> problems = new ArrayList<>();
      input.problems().forEach(problem -> problems.add(List.of(Sheet.run(problem))));
      grid.row(
          Cell.heading(Sheet.code(input.path())),
          Cell.of(Sheet.run(input.outcome())),
          new Cell(problems, false));
    }
    grid.close();
  }

  private void score() {
    Scorecard card = model.scorecard();
    ScoreModel formula = card.model();
    sheet.begin(Part.SCORE, false);
    sheet.text("Score = " + formula.formula() + " (version " + formula.version() + ").");
    flow.space(6);
    numbers(card);
    flow.space(4);
    sheet.text(Words.sum(card));
    flow.space(4);
    sheet.bullets(grades(formula));
    List<String> reasons = reasons(card);
    if (!reasons.isEmpty()) {
      flow.space(6);
      sheet.text("What held the grade down or back:");
      flow.space(2);
      sheet.bullets(reasons);
    }
    flow.space(10);
    catalogue();
    sheet.end();
  }

  /** What held the grade down or back. */
  static List<String> reasons(Scorecard card) {
    List<String> reasons = new ArrayList<>(card.caps());
    reasons.addAll(card.notGraded());
    return reasons;
  }

  private void numbers(Scorecard card) {
    Grid grid =
        sheet.table(
            "The numbers of this result",
            Column.text("Severity", 0.2),
            Column.number("Weight", 0.14),
            Column.number("Passed", 0.14),
            Column.number("Scored", 0.14),
            Column.number("Points passed", 0.19),
            Column.number("Points scored", 0.19));
    for (ScoreRow row : model.scoreRows()) {
      grid.row(
          Cell.heading(Sheet.severity(row.severity())),
          number(row.weight()),
          number(BigDecimal.valueOf(row.passed())),
          number(BigDecimal.valueOf(row.scored())),
          number(row.passedPoints()),
          number(row.scoredPoints()));
    }
    grid.row(
        Cell.heading(Sheet.strong("Sum")),
        Cell.of(Sheet.run("")),
        Cell.of(Sheet.run("")),
        Cell.of(Sheet.run("")),
        Cell.of(Sheet.strong(Words.number(card.passedWeight()))),
        Cell.of(Sheet.strong(Words.number(card.scoredWeight()))));
    grid.close();
  }

  private static Cell number(BigDecimal number) {
    return Cell.of(Sheet.run(Words.number(number)));
  }

  private static List<String> grades(ScoreModel formula) {
    List<String> lines = new ArrayList<>();
    StringBuilder steps = new StringBuilder("Grades: ");
    for (Map.Entry<Grade, BigDecimal> step : formula.thresholds().entrySet()) {
      steps.append(step.getKey()).append(" from ");
      steps.append(Words.number(step.getValue())).append(", ");
    }
    lines.add(steps + "else F.");
    lines.add(
        "An open critical finding holds the grade at " + formula.openCriticalCap() + " or worse.");
    formula
        .caps()
        .forEach(
            (cap, grade) -> lines.add("It is held at " + grade + " when " + cap.words() + "."));
    lines.add(
        "No grade is given when less than "
            + Words.number(formula.leastCoverage())
            + " % of the automated rules in scope were decided, or when a critical rule or one"
            + " with a cap was not.");
    return lines;
  }

  private void catalogue() {
    List<Run> runs = new ArrayList<>();
    runs.add(Sheet.note("Made by "));
    runs.add(Sheet.note(model.tool()));
    runs.add(Sheet.note(" with " + Words.count(model.catalogue().rules(), "rule")));
    String before = " of ";
    for (String book : model.catalogue().books()) {
      runs.add(Sheet.note(before));
      runs.add(Sheet.note(book));
      before = ", ";
    }
    runs.add(Sheet.note(". Catalogue "));
    runs.add(Run.of(model.catalogue().digest(), Looks.SMALL.code()));
    flow.paragraph(runs);
  }
}

package io.isaudit.report.pdf;

import io.isaudit.report.model.Chapter;
import io.isaudit.report.pdf.tagged.Cell;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Ink;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.rule.Outcome;

/** The chapters of the catalogue by what became of their rules. */
final class Overview {

  private Overview() {}

  static void write(Sheet sheet) {
    if (!Part.CHAPTERS.isShown(sheet.model())) {
      return;
    }
    sheet.begin(Part.CHAPTERS, false);
    Grid grid =
        sheet.table(
            "Rules of each chapter by what became of them",
            Column.text("Chapter", 0.4),
            Column.number("\u2717 Failed", 0.12),
            Column.number("? Undecided", 0.14),
            Column.number("\u2713 Passed", 0.12),
            Column.number("? Questions", 0.13),
            Column.number("Other", 0.09));
    for (Chapter chapter : sheet.model().chapters()) {
      int other =
          chapter.count(Outcome.INFORMATIONAL)
              + chapter.count(Outcome.NOT_APPLICABLE)
              + chapter.count(Outcome.NOT_SELECTED);
      int undecided = chapter.count(Outcome.ERROR) + chapter.count(Outcome.UNKNOWN);
      grid.row(
          Cell.heading(Sheet.strong(chapter.title())),
          number(chapter.count(Outcome.FAIL), Looks.BAD),
          number(undecided, Looks.AMBER),
          number(chapter.count(Outcome.PASS), Looks.GOOD),
          number(chapter.count(Outcome.MANUAL), Looks.INK),
          number(other, Looks.INK));
    }
    grid.close();
    sheet.end();
  }

  private static Cell number(int number, Ink ink) {
    return Cell.of(
        Run.of(
            Integer.toString(number),
            number == 0 ? Looks.BODY.in(Looks.SOFT) : Looks.STRONG.in(ink)));
  }
}

package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Pen;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.report.pdf.tagged.TaggedPdf;

/** Header and footer of a page. */
final class Furniture {

  private static final int NAMED = 60;
  private static final float FOOT = 32;
  private static final float COUNT = 14;

  private final String about;
  private final String verdict;
  private final String tool;

  Furniture(ReportModel model) {
    about = "Judged as a " + model.environment() + " deployment, " + model.clock();
    verdict = model.gradeWords() + ", " + model.scoreWords();
    String made = VisibleText.of(model.tool());
    tool = made.codePointCount(0, made.length()) > NAMED ? "is-audit" : made;
  }

  void draw(Flow flow) {
    TaggedPdf pdf = flow.pdf();
    float left = Flow.MARGIN;
    float right = TaggedPdf.WIDTH - Flow.MARGIN;
    pdf.artifact(
        "Pagination",
        pen -> {
          if (pdf.page() > 1) {
            header(pen, left, right);
          }
          pen.rectangle(left, FOOT + 13, right - left, 0.5f, Looks.LINE);
          pen.text(small(tool), left, FOOT);
          pen.right(small("Page " + pdf.page() + " of "), right - COUNT, FOOT);
        });
    pdf.pageCount(Looks.SMALL, right - COUNT, FOOT);
  }

  private void header(Pen pen, float left, float right) {
    float y = TaggedPdf.HEIGHT - 38;
    pen.text(Run.of("IS Audit \u00B7 Compliance scorecard", Looks.LABEL), left, y);
    pen.right(small(verdict + " \u00B7 " + about), right, y);
    pen.rectangle(left, y - 7, right - left, 0.5f, Looks.LINE);
  }

  private static Run small(String text) {
    return Run.of(text, Looks.SMALL);
  }
}

package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Ink;
import io.isaudit.report.pdf.tagged.Pen;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.report.pdf.tagged.StructElement;
import io.isaudit.report.pdf.tagged.Style;
import io.isaudit.report.pdf.tagged.Style.Face;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** The drawings of the first page, each with its figures in words. */
final class Charts {

  private static final float HEIGHT = 112;
  private static final float RADIUS = 43;
  private static final float CHART = 260;
  private static final float NAMES = 62;

  private Charts() {}

  /** The grade in a ring that the score fills, and beside it the open findings by severity. */
  static void hero(Sheet sheet) {
    Flow flow = sheet.flow();
    flow.need(HEIGHT);
    float top = flow.y();
    ring(flow, sheet.model(), flow.left() + RADIUS + 6, top - HEIGHT / 2);
    flow.moveTo(top - 30);
    flow.inset(
        2 * RADIUS + 28,
        CHART,
        () -> {
          Ink ink = Looks.ink(sheet.model().scorecard().grade());
          flow.paragraph(Run.of(sheet.model().gradeWords(), new Style(Face.BOLD, 17, ink)));
          flow.paragraph(Run.of(sheet.model().scoreWords(), new Style(Face.PLAIN, 12, Looks.INK)));
        });
    flow.moveTo(top - 8);
    severities(flow, sheet.model(), flow.right() - CHART + 16);
    flow.moveTo(top - HEIGHT);
  }

  private static void ring(Flow flow, ReportModel model, float x, float y) {
    Ink ink = Looks.ink(model.scorecard().grade());
    double part = model.scorecard().score().map(score -> score.doubleValue() / 100).orElse(0.0);
    String letter = model.scorecard().grade().map(Enum::name).orElse("\u2013");
    String below = model.scorecard().score().map(Words::number).orElse("no score");
    StructElement figure =
        figure(
            flow,
            model.gradeWords() + ", " + model.scoreWords(),
            x - RADIUS - 6,
            y - RADIUS - 6,
            x + RADIUS + 6,
            y + RADIUS + 6);
    flow.pdf()
        .draw(
            figure,
            pen -> {
              pen.arc(x, y, RADIUS, 9, 1, Looks.LINE);
              if (part > 0) {
                pen.arc(x, y, RADIUS, 9, part, ink);
              }
              pen.centred(Run.of(letter, new Style(Face.BOLD, 34, ink)), x, y - 6);
              pen.centred(Run.of(below, new Style(Face.PLAIN, 10, Looks.SOFT)), x, y - 23);
            });
    figure.close();
  }

  private static void severities(Flow flow, ReportModel model, float x) {
    int all = model.open().values().stream().mapToInt(Integer::intValue).sum();
    int most = model.open().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    String title = all == 0 ? "No open finding" : Words.count(all, "open finding");
    List<String> told = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      told.add(severity.word() + " " + model.open(severity));
    }
    float top = flow.y();
    float step = 17;
    StructElement figure =
        figure(
            flow,
            title + ". By severity: " + String.join(", ", told) + ".",
            x,
            top - 22 - step * told.size(),
            flow.right(),
            top);
    flow.pdf()
        .draw(
            figure,
            pen -> {
              pen.text(Sheet.strong(title), x, top - 10);
              float y = top - 28;
              for (Severity severity : Severity.values()) {
                bar(pen, severity, model.open(severity), most, x, y, flow.right());
                y -= step;
              }
            });
    figure.close();
  }

  private static void bar(
      Pen pen, Severity severity, int number, int most, float x, float y, float right) {
    pen.text(Sheet.severity(severity), x, y);
    float from = x + NAMES;
    float room = right - from - 30;
    pen.rectangle(from, y - 2, room, 10, Looks.SUNKEN);
    float length = most == 0 ? 0 : Math.max(2, room * number / most);
    if (number > 0) {
      pen.rectangle(from, y - 2, length, 10, Looks.ink(severity));
    }
    Style style = number == 0 ? Looks.BODY.in(Looks.SOFT) : Looks.STRONG;
    pen.right(Run.of(Integer.toString(number), style), right, y);
  }

  private static StructElement figure(
      Flow flow, String words, float x, float bottom, float right, float top) {
    return flow.current().child("Figure").alternative(words).box(x, bottom, right, top);
  }
}

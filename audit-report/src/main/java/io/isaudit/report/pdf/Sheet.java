package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.report.pdf.tagged.Style;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What all parts of the document write with. */
record Sheet(Flow flow, ReportModel model) {

  private static final float BADGE = 12;
  private static final float PART_ALONE = 130;

  /** Begins a part: its heading, bookmark and place; big ones begin a page. */
  void begin(Part part, boolean onNewPage) {
    if (onNewPage) {
      flow.nextPage();
    } else {
      flow.space(26);
      flow.need(PART_ALONE);
    }
    flow.open("Sect");
    String count = part.count(model).map(n -> " (" + n + ")").orElse("");
    heading(part.title() + count, part.place());
  }

  void heading(String title, String place) {
    flow.need(PART_ALONE);
    flow.pdf().bookmark(1, title, place);
    flow.heading(2, Run.of(title, Looks.PART), place, 60);
    flow.space(3);
    flow.rule(Looks.BAND, 1.2f);
    flow.space(8);
  }

  void end() {
    flow.close();
  }

  void text(String text) {
    flow.paragraph(run(text));
  }

  void small(String text) {
    flow.paragraph(Run.of(text, Looks.SMALL));
  }

  /** A short heading inside a rule. */
  void label(int level, String text) {
    flow.space(5);
    flow.heading(level, Run.of(text, Looks.LABEL), "", 40);
    flow.space(1);
  }

  Grid table(String caption, Column... columns) {
    return new Grid(
        flow, Run.of(caption, Looks.LABEL), Arrays.asList(columns), Looks.LABEL, Looks.LINE);
  }

  static Run run(String text) {
    return Run.of(text, Looks.BODY);
  }

  static Run strong(String text) {
    return Run.of(text, Looks.STRONG);
  }

  static Run code(String text) {
    return Run.of(text, Looks.CODE);
  }

  static Run note(String text) {
    return Run.of(text, Looks.SMALL);
  }

  /** A rule by its id, as a link to where it stands. */
  static Run rule(RuleId id, Style style) {
    return Run.of(id.toString(), style.in(Looks.LINK)).to("#" + Part.placeOf(id));
  }

  static Run outcome(Outcome outcome) {
    return Run.of(
        Looks.sign(outcome) + "\u00A0" + Words.of(outcome), Looks.STRONG.in(Looks.ink(outcome)));
  }

  static Run severity(Severity severity) {
    return Run.of(
        Looks.sign(severity) + "\u00A0" + severity.word(), Looks.STRONG.in(Looks.ink(severity)));
  }

  /** A severity in white on its colour, and more beside it. */
  void badge(Severity severity, List<Run> beside) {
    String word = severity.word().toUpperCase(Locale.ROOT);
    Run badge =
        Run.of("\u00A0\u00A0" + Looks.sign(severity) + " " + word + "\u00A0\u00A0 ", Looks.BADGE);
    flow.need(BADGE * 3);
    float width = flow.widthOf(badge) - flow.widthOf(Run.of(" ", Looks.BADGE));
    flow.pill(flow.left(), width, BADGE + 1, Looks.ink(severity));
    List<Run> all = new java.util.ArrayList<>(List.of(badge));
    all.addAll(beside);
    flow.paragraph(all);
  }

  /** A name and what there is to say about it. */
  void fact(String name, float indent, List<List<Run>> paragraphs) {
    flow.item(
        Run.of(name, Looks.LABEL),
        indent,
        paragraphs.get(0).get(0).style(),
        () -> paragraphs.forEach(flow::paragraph));
  }

  void bullets(List<String> texts) {
    flow.open("L");
    for (String text : texts) {
      flow.item(run("\u2022"), 11, Looks.BODY, () -> text(text));
    }
    flow.close();
  }

  /** A text for the outline or the metadata, which no font draws. */
  static String plain(String text) {
    return VisibleText.of(text);
  }
}

package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Section;

/**
 * The whole document. Its head differs between the single file and the folder; the body does not.
 */
final class Page {

  private static final String SCRIPT = "scorecard.js";

  private final ReportModel model;
  private final Html html;

  Page(ReportModel model) {
    this.model = model;
    this.html = Frame.head(title(model));
  }

  /** With styles and script inside; its policy allows these two by their digests, nothing else. */
  String single() {
    String styles = Frame.resource(Frame.STYLES);
    String script = Frame.resource(SCRIPT);
    Frame.policy(
        html,
        "style-src "
            + Frame.digest(styles)
            + "; script-src "
            + Frame.digest(script)
            + "; require-trusted-types-for 'script'");
    html.open("style").raw(styles).close("style");
    body();
    html.open("script").raw(script).close("script");
    return Frame.close(html);
  }

  /** Without a script and with its styles in a file beside it. */
  String linked() {
    html.raw("<link rel=\"stylesheet\" href=\"" + Frame.STYLES + "\">");
    body();
    return Frame.close(html);
  }

  private static String title(ReportModel model) {
    return model.gradeWords() + ", " + model.scoreWords() + " \u2013 IS Audit scorecard";
  }

  private void body() {
    html.close("head").open("body");
    html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
    Masthead.write(html, model);
    html.open("div", "class", "page");
    new Contents(model).write(html);
    html.open("main", "id", "content");
    Overview.first(html, model);
    TrendPart.write(html, model);
    GainsPart.write(html, model);
    Overview.chapters(html, model);
    NodeTable.write(html, model);
    new DecisionTables(html, model).write();
    Marks marks = new Marks(model);
    RuleCards cards = new RuleCards(html, model, marks);
    cards.findings();
    new UndecidedPart(html, model, marks, cards).write();
    cards.questions();
    cards.settled();
    RuleTables tables = new RuleTables(html, model, marks);
    tables.write(Section.PASSED);
    tables.write(Section.INFORMATIONAL);
    tables.write(Section.NOT_APPLICABLE);
    tables.notSelected();
    GuideTable.write(html, model);
    StandardTables.write(html, model);
    Basis.inputs(html, model);
    Basis.score(html, model);
    html.close("main").close("div");
    Basis.footer(html, model);
  }
}

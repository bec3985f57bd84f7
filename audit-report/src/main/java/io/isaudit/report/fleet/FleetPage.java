package io.isaudit.report.fleet;

import io.isaudit.report.html.Frame;
import io.isaudit.report.html.Html;
import io.isaudit.report.model.Words;
import io.isaudit.result.fleet.FleetFigures;
import io.isaudit.result.fleet.FleetPoint;
import io.isaudit.result.fleet.FleetResult;
import java.util.List;

/** The report on a fleet: no script, no request, with the styles of the scorecard. */
public final class FleetPage {

  private final FleetResult fleet;
  private final Html html;

  private FleetPage(FleetResult fleet) {
    this.fleet = fleet;
    this.html = Frame.open("IS Audit: " + FleetTables.headline(fleet));
  }

  /**
   * The page.
   *
   * @param earlier results of the same fleet, in any order
   */
  public static String of(FleetResult fleet, List<FleetPoint> earlier) {
    return new FleetPage(fleet).write(FleetTables.of(fleet, earlier));
  }

  private String write(List<FleetTable> tables) {
    html.element("a", "To the tables", "class", "skip", "href", "#content");
    head();
    html.open("div", "class", "page");
    contents(tables);
    html.open("main", "id", "content");
    GradeChart.write(html, fleet.figures());
    tables.forEach(table -> table.write(html));
    html.close("main").close("div");
    html.open("footer").open("p").text("Made by ").text(fleet.tool());
    html.text(" with " + Words.count(fleet.catalogue().rules(), "rule") + ", catalogue ");
    html.element("span", fleet.catalogue().digest(), "class", "hash").close("p");
    html.close("footer");
    return Frame.close(html);
  }

  private void head() {
    FleetFigures figures = fleet.figures();
    html.open("header", "class", "mast").open("div", "class", "mast-inner");
    html.open("div", "class", "ident").element("p", "IS Audit", "class", "brand");
    html.element("h1", Words.count(figures.judged() + figures.skipped(), "deployment"));
    html.open("p", "class", "about").text("Judged " + Words.time(fleet.clock()) + " as ");
    html.element("strong", fleet.environment().word()).text(", profile ");
    html.element("strong", fleet.profile()).close("p").close("div");
    if (!fleet.deviations().isEmpty()) {
      html.open("div", "class", "departures").open("p");
      html.element("strong", "Not as shipped").close("p").open("ul");
      fleet.deviations().forEach(sentence -> html.element("li", sentence));
      html.close("ul").close("div");
    }
    html.open("dl", "class", "facts");
    html.open("div", "class", "gate " + (fleet.isPassed() ? "passed" : "missed"));
    html.element("dt", "Gate").open("dd").element("strong", FleetTables.headline(fleet));
    html.element("span", fleet.gate(), "class", "detail").close("dd").close("div");
    fact("Passed the gate", figures.passed() + "", FleetTables.share(figures.passed(), figures));
    fact(
        "Did not pass",
        figures.judged() - figures.passed() + "",
        figures.undecided() > 0 ? figures.undecided() + " of them without a decided rule" : "");
    fact("Skipped", figures.skipped() + "", "count as not passed");
    fact(
        "Median score",
        figures.medianScore().map(Words::number).orElse("none"),
        figures
            .lowestScore()
            .flatMap(
                low ->
                    figures
                        .meanScore()
                        .map(
                            mean -> "mean " + Words.number(mean) + ", lowest " + Words.number(low)))
            .orElse(""));
    fact("Open findings", figures.openFindings() + "", FleetTables.severities(figures));
    html.close("dl").close("div").close("header");
  }

  private void fact(String name, String value, String detail) {
    html.open("div").element("dt", name).open("dd").element("strong", value);
    if (!detail.isEmpty()) {
      html.element("span", detail, "class", "detail");
    }
    html.close("dd").close("div");
  }

  private void contents(List<FleetTable> tables) {
    html.open("nav", "class", "contents", "aria-label", "Contents").open("ul");
    html.open("li").open("a", "href", "#grades").text("Grades and findings").close("a").close("li");
    for (FleetTable table : tables) {
      html.open("li").open("a", "href", "#" + table.anchor()).text(table.title()).text(" ");
      html.element("span", table.count() + "", "class", "count");
      html.close("a").close("li");
    }
    html.close("ul").close("nav");
  }
}

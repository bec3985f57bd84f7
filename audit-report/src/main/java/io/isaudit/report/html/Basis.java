package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.ScoreRow;
import io.isaudit.report.model.Words;
import io.isaudit.result.Grade;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the result rests on: the inputs, the formula of the score, the catalogue. */
final class Basis {

  private Basis() {}

  static void inputs(Html html, ReportModel model) {
    if (!Part.INPUTS.isShown(model)) {
      return;
    }
    Part.INPUTS.open(html, model);
    int place = 0;
    for (TargetSummary target : model.targets()) {
      html.open("h3", "data-t", Integer.toString(place++))
          .text(Words.of(target.target()))
          .close("h3");
      html.open("p", "class", "intro").text(target.description());
      html.text(", collected " + Words.time(target.collectedAt())).close("p");
      if (!target.inputs().isEmpty()) {
        inputs(html, target);
      }
    }
    html.close("section");
  }

  private static void inputs(Html html, TargetSummary target) {
    long troubled = target.inputs().stream().filter(input -> !input.problems().isEmpty()).count();
    String files = Words.count(target.inputs().size(), "file");
    html.open("details")
        .element("summary", troubled == 0 ? files : files + ", " + troubled + " with problems");
    html.open("table")
        .open("caption")
        .text("Files of ")
        .text(Words.of(target.target()))
        .close("caption");
    html.open("thead").open("tr");
    for (String head : List.of("File", "Outcome", "Problems")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (TargetSummary.InputSummary input : target.inputs()) {
      html.open("tr").open("th", "scope", "row").element("code", input.path()).close("th");
      html.element("td", input.outcome()).open("td");
      input.problems().forEach(problem -> html.element("p", problem));
      html.close("td").close("tr");
    }
    html.close("tbody").close("table").close("details");
  }

  static void score(Html html, ReportModel model) {
    Scorecard card = model.scorecard();
    ScoreModel formula = card.model();
    Part.SCORE.open(html, model);
    html.open("p", "class", "intro").text("Score = " + formula.formula());
    html.text(" (version " + formula.version() + ").").close("p");
    html.open("table", "class", "sum").element("caption", "The numbers of this result");
    html.open("thead").open("tr");
    for (String head :
        List.of("Severity", "Weight", "Passed", "Scored", "Points passed", "Points scored")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (ScoreRow row : model.scoreRows()) {
      html.open("tr").element("th", row.severity().word(), "scope", "row");
      number(html, row.weight());
      number(html, BigDecimal.valueOf(row.passed()));
      number(html, BigDecimal.valueOf(row.scored()));
      number(html, row.passedPoints());
      number(html, row.scoredPoints());
      html.close("tr");
    }
    html.open("tr", "class", "total").element("th", "Sum", "scope", "row", "colspan", "4");
    number(html, card.passedWeight());
    number(html, card.scoredWeight());
    html.close("tr").close("tbody").close("table");
    html.open("p").text(Words.sum(card));
    html.close("p");
    grades(html, formula);
    if (!card.notGraded().isEmpty()) {
      html.element("h3", "Why no grade is given").open("ul", "class", "points");
      card.notGraded().forEach(reason -> html.element("li", reason));
      html.close("ul");
    }
    html.close("section");
  }

  private static void grades(Html html, ScoreModel formula) {
    html.open("ul", "class", "plain");
    StringBuilder steps = new StringBuilder("Grades: ");
    for (Map.Entry<Grade, BigDecimal> step : formula.thresholds().entrySet()) {
      steps
          .append(step.getKey())
          .append(" from ")
          .append(Words.number(step.getValue()))
          .append(", ");
    }
    html.element("li", steps + "else F.");
    html.element(
        "li",
        "An open critical finding holds the grade at " + formula.openCriticalCap() + " or worse.");
    formula
        .caps()
        .forEach(
            (cap, grade) ->
                html.element("li", "It is held at " + grade + " when " + cap.words() + "."));
    html.element(
        "li",
        "No grade is given when less than "
            + Words.number(formula.leastCoverage())
            + " % of the automated rules in scope were decided, or when a critical rule or one"
            + " with a cap was not.");
    html.close("ul");
  }

  private static void number(Html html, BigDecimal number) {
    html.element("td", Words.number(number), "class", "number");
  }

  static void footer(Html html, ReportModel model) {
    html.open("footer").open("p");
    html.text("Made by ").text(model.tool());
    html.text(" with " + Words.count(model.catalogue().rules(), "rule"));
    String before = " of ";
    for (String book : model.catalogue().books()) {
      html.text(before).text(book);
      before = ", ";
    }
    html.text(". Catalogue ").element("code", model.catalogue().digest(), "class", "hash");
    html.close("p").close("footer");
  }
}

package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.StandardCoverage;
import io.isaudit.report.model.StandardCoverage.Requirement;
import io.isaudit.report.model.Words;
import io.isaudit.rule.Outcome;
import java.util.List;

/** What became of the rules that serve the requirements of each standard. */
final class StandardTables {

  private StandardTables() {}

  static void write(Html html, ReportModel model) {
    if (!Part.STANDARDS.isShown(model)) {
      return;
    }
    Part.STANDARDS.open(html, model);
    html.element(
        "p",
        "These rules serve the requirements; that they passed does not fulfil one, which asks for"
            + " more than a rule looks at.",
        "class",
        "intro");
    model.standards().forEach(standard -> standard(html, standard));
    html.close("section");
  }

  private static void standard(Html html, StandardCoverage standard) {
    int requirements = standard.requirements().size();
    long failed =
        standard.requirements().stream().filter(one -> one.count(Outcome.FAIL) > 0).count();
    html.open("details", "class", "group").open("summary");
    html.element("strong", standard.standard());
    html.text(": " + Words.count(requirements, "requirement") + ", " + failed + " with a failure");
    html.close("summary").open("table", "class", "standard chapters");
    html.element("caption", "Rules for each requirement by what became of them");
    html.open("thead").open("tr");
    for (String head : List.of("Requirement", "Failed", "Undecided", "Passed", "Other")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    standard.requirements().forEach(requirement -> requirement(html, requirement));
    html.close("tbody").close("table").close("details");
  }

  private static void requirement(Html html, Requirement requirement) {
    html.open("tr").open("th", "scope", "row").element("strong", requirement.id());
    html.text(" ").text(requirement.title());
    if (!requirement.failed().isEmpty()) {
      html.open("p").text("failed: ");
      Links.rules(html, requirement.failed());
      html.close("p");
    }
    html.close("th");
    int undecided = requirement.count(Outcome.ERROR) + requirement.count(Outcome.UNKNOWN);
    int all = requirement.rules().values().stream().mapToInt(Integer::intValue).sum();
    int failed = requirement.count(Outcome.FAIL);
    int passed = requirement.count(Outcome.PASS);
    Overview.number(html, failed, "fail");
    Overview.number(html, undecided, "undecided");
    Overview.number(html, passed, "pass");
    Overview.number(html, all - failed - undecided - passed, "other");
    html.close("tr");
  }
}

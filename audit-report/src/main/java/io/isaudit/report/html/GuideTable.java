package io.isaudit.report.html;

import io.isaudit.report.model.GuideCoverage;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.rule.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The vendor's guide in its order: which rules stand for a heading, and how they came out. */
final class GuideTable {

  private GuideTable() {}

  static void write(Html html, ReportModel model) {
    if (!Part.GUIDE.isShown(model)) {
      return;
    }
    GuideCoverage guide = model.guide();
    Part.GUIDE.open(html, model);
    html.open("p", "class", "intro");
    html.text(
        "Rules stand for "
            + guide.covered()
            + " of the "
            + Words.count(guide.headings().size(), "heading")
            + " of the vendor\u2019s Deployment and Maintenance Best Practices Guide;"
            + " the others only group those below them or have no rule yet.");
    if (guide.elsewhere() > 0) {
      html.text(" " + Words.count(guide.elsewhere(), "more rule"));
      html.text(guide.elsewhere() == 1 ? " comes" : " come").text(" from elsewhere.");
    }
    html.close("p");
    html.open("details").element("summary", "Show the headings");
    html.open("table", "class", "guide").element("caption", "Headings with their rules by outcome");
    html.open("thead").open("tr");
    html.element("th", "Heading", "scope", "col").element("th", "Rules", "scope", "col");
    html.close("tr").close("thead").open("tbody");
    guide.headings().forEach(heading -> heading(html, heading));
    html.close("tbody").close("table").close("details").close("section");
  }

  private static void heading(Html html, GuideCoverage.Heading heading) {
    html.open("tr").element("th", heading.title(), "scope", "row").open("td");
    if (heading.rules().isEmpty()) {
      html.element("p", "no rule", "class", "none");
    }
    Map<Outcome, List<RuleEntry>> byOutcome = new EnumMap<>(Outcome.class);
    for (RuleEntry entry : heading.rules()) {
      byOutcome.computeIfAbsent(entry.outcome(), o -> new ArrayList<>()).add(entry);
    }
    byOutcome.forEach((outcome, entries) -> entries(html, outcome, entries));
    html.close("td").close("tr");
  }

  private static void entries(Html html, Outcome outcome, List<RuleEntry> entries) {
    html.open("p").element("strong", Words.count(entries.size(), outcome));
    // Rules that no one judged are many, and have nothing to lead to.
    if (outcome != Outcome.NOT_SELECTED) {
      html.text(": ");
      Links.rules(html, entries);
    }
    html.close("p");
  }
}

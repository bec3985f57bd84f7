package io.isaudit.report.html;

import io.isaudit.report.model.NodeComparison;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Words;
import io.isaudit.rule.Outcome;
import java.util.Optional;

/** The nodes side by side: in which ways they differ, and on which rules. */
final class NodeTable {

  private static final int UNFOLDED = 4;

  private NodeTable() {}

  static void write(Html html, ReportModel model) {
    if (!Part.NODES.isShown(model)) {
      return;
    }
    NodeComparison nodes = model.nodes();
    Part.NODES.open(html, model);
    html.open("p", "class", "intro").text("The nodes came out the same on ");
    html.text(Words.count(nodes.agreed(), "rule") + " and differ on ");
    html.element("strong", Integer.toString(nodes.differing())).text(".").close("p");
    if (!nodes.patterns().isEmpty()) {
      table(html, nodes);
    }
    html.close("section");
  }

  private static void table(Html html, NodeComparison nodes) {
    String about = "Rules on which the nodes differ";
    // Many nodes are wider than a phone: then the table alone scrolls, also by keyboard.
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", about);
    html.open("table", "class", "nodes").element("caption", about);
    html.open("thead").open("tr");
    html.element("th", "Rules", "scope", "col");
    nodes.nodes().forEach(node -> html.element("th", Words.of(node), "scope", "col"));
    html.close("tr").close("thead").open("tbody");
    for (NodeComparison.Pattern pattern : nodes.patterns()) {
      html.open("tr").open("th", "scope", "row");
      boolean folded = pattern.rules().size() > UNFOLDED;
      if (folded) {
        html.open("details").element("summary", Words.count(pattern.rules().size(), "rule"));
      }
      Links.rules(html, pattern.rules());
      if (folded) {
        html.close("details");
      }
      html.close("th");
      for (Optional<Outcome> outcome : pattern.outcomes()) {
        html.element(
            "td",
            outcome.map(Words::of).orElse("not judged"),
            "class",
            outcome.map(Outcome::word).orElse("none"));
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }
}

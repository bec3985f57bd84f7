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
    html.open("table", "class", "nodes").element("caption", "Rules on which the nodes differ");
    html.open("thead").open("tr");
    nodes.nodes().forEach(node -> html.element("th", Words.of(node), "scope", "col"));
    html.element("th", "Rules", "scope", "col").close("tr").close("thead").open("tbody");
    for (NodeComparison.Pattern pattern : nodes.patterns()) {
      html.open("tr");
      for (Optional<Outcome> outcome : pattern.outcomes()) {
        html.element(
            "td",
            outcome.map(Words::of).orElse("not judged"),
            "class",
            outcome.map(Outcome::word).orElse("none"));
      }
      html.open("td");
      boolean folded = pattern.rules().size() > UNFOLDED;
      if (folded) {
        html.open("details").element("summary", Words.count(pattern.rules().size(), "rule"));
      }
      Links.rules(html, pattern.rules());
      if (folded) {
        html.close("details");
      }
      html.close("td").close("tr");
    }
    html.close("tbody").close("table");
  }
}

package io.isaudit.report.diff;

import io.isaudit.report.html.Frame;
import io.isaudit.report.html.Html;
import io.isaudit.report.model.Words;
import io.isaudit.result.diff.Diff;
import java.util.List;

/** The comparison as one HTML file: no script, no request, with the styles of the scorecard. */
final class DiffPage {

  private static final String SEVERITY = "Severity";

  private DiffPage() {}

  static String of(Diff diff) {
    List<Table> tables = DiffTables.of(diff);
    Html html = Frame.open(DiffTables.headline(diff) + " \u2013 IS Audit comparison");
    head(html, diff);
    html.open("div", "class", "page");
    contents(html, tables);
    html.open("main", "id", "content");
    tables.forEach(table -> table(html, table));
    html.close("main").close("div");
    html.open("footer").open("p").text("Made by ").text(diff.tool()).close("p").close("footer");
    return Frame.close(html);
  }

  private static void head(Html html, Diff diff) {
    html.open("header", "class", "mast").open("div", "class", "mast-inner");
    html.open("div", "class", "ident").element("p", "IS Audit", "class", "brand");
    html.element("h1", "What changed");
    html.open("p", "class", "about");
    html.element("strong", diff.before().name());
    html.text(", " + Words.time(diff.before().clock()) + ", against ");
    html.element("strong", diff.after().name());
    html.text(", " + Words.time(diff.after().clock())).close("p").close("div");
    if (!diff.audit().cautions().isEmpty()) {
      html.open("div", "class", "departures").open("p");
      html.element("strong", "Before you compare figures").close("p").open("ul");
      diff.audit().cautions().forEach(sentence -> html.element("li", sentence));
      html.close("ul").close("div");
    }
    html.element("p", DiffTables.headline(diff), "class", "grade");
    html.close("div").close("header");
  }

  private static void contents(Html html, List<Table> tables) {
    html.open("nav", "class", "contents", "aria-label", "Contents").open("ul");
    for (Table table : tables) {
      html.open("li").open("a", "href", "#" + table.anchor()).text(table.title()).text(" ");
      html.element("span", Integer.toString(table.rows().size()), "class", "count");
      html.close("a").close("li");
    }
    html.close("ul").close("nav");
  }

  private static void table(Html html, Table table) {
    String title = table.anchor() + "-title";
    html.open("section", "id", table.anchor(), "aria-labelledby", title);
    html.element("h2", table.title(), "id", title);
    if (!table.intro().isEmpty()) {
      html.element("p", table.intro(), "class", "intro");
    }
    html.open("table").open("thead").open("tr");
    table.head().forEach(head -> html.element("th", head, "scope", "col"));
    html.close("tr").close("thead").open("tbody");
    boolean badges = table.head().get(0).equals(SEVERITY);
    for (List<String> row : table.rows()) {
      html.open("tr").open("th", "scope", "row");
      if (badges) {
        html.element("span", row.get(0), "class", "badge " + row.get(0));
      } else {
        html.text(row.get(0));
      }
      html.close("th");
      row.stream().skip(1).forEach(cell -> html.element("td", cell));
      html.close("tr");
    }
    html.close("tbody").close("table").close("section");
  }
}

package io.isaudit.report.fleet;

import io.isaudit.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section of the page that is a table.
 *
 * @param count how many there are, of which the rows may show the first
 * @param columns heads; one that begins with {@code #} is of numbers
 */
record FleetTable(
    String anchor,
    String title,
    String intro,
    int count,
    List<String> columns,
    List<List<String>> rows) {

  static final String SEVERITY = "Severity";

  /** Rows that are added one by one. */
  static final class Rows {

    private final List<List<String>> rows = new ArrayList<>();

    Rows add(String... cells) {
      rows.add(List.of(cells));
      return this;
    }

    List<List<String>> all() {
      return rows;
    }
  }

  /** Empty when there is nothing to show; says so when not all is shown. */
  static Optional<FleetTable> of(
      String anchor, String title, String intro, int count, List<String> columns, Rows rows) {
    int shown = rows.all().size();
    String more = shown < count ? " The first " + shown + " of " + count + "." : "";
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new FleetTable(anchor, title, (intro + more).strip(), count, columns, rows.all()));
  }

  void write(Html html) {
    String heading = anchor + "-title";
    html.open("section", "id", anchor, "aria-labelledby", heading);
    html.element("h2", title, "id", heading);
    if (!intro.isEmpty()) {
      html.element("p", intro, "class", "intro");
    }
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
    html.open("table", "class", "trend").open("thead").open("tr");
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (isNumber(i)) {
        html.element("th", name.substring(1), "scope", "col", "class", "number");
      } else {
        html.element("th", name, "scope", "col");
      }
    }
    html.close("tr").close("thead").open("tbody");
    rows.forEach(row -> row(html, row));
    html.close("tbody").close("table").close("div").close("section");
  }

  private void row(Html html, List<String> row) {
    html.open("tr").element("th", row.get(0), "scope", "row");
    for (int i = 1; i < row.size(); i++) {
      String cell = row.get(i);
      if (isNumber(i)) {
        html.element("td", cell, "class", "number");
      } else if (columns.get(i).equals(SEVERITY)) {
        html.open("td").element("span", cell, "class", "badge " + cell).close("td");
      } else {
        html.element("td", cell);
      }
    }
    html.close("tr");
  }

  private boolean isNumber(int column) {
    return columns.get(column).startsWith("#");
  }
}

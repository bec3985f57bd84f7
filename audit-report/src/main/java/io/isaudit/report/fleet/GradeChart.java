package io.isaudit.report.fleet;

import io.isaudit.report.html.Html;
import io.isaudit.report.model.Words;
import io.isaudit.result.Grade;
import io.isaudit.result.fleet.FleetFigures;
import io.isaudit.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many deployments have which grade, and findings: bars with their numbers beside them. */
final class GradeChart {

  private static final int LINE = 26;
  private static final int LEFT = 92;
  private static final int WIDTH = 420;
  private static final int RIGHT = 64;

  private GradeChart() {}

  static void write(Html html, FleetFigures figures) {
    Map<String, Bar> grades = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      String style = "grade-" + grade.name().toLowerCase(Locale.ROOT);
      grades.put(grade.name(), new Bar(figures.grades().getOrDefault(grade, 0), style));
    }
    grades.put("Not graded", new Bar(figures.notGraded(), "grade-none"));
    Map<String, Bar> findings = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      int open = figures.open().getOrDefault(severity, 0);
      findings.put(severity.word(), new Bar(open, severity.word()));
    }
    html.open("section", "id", "grades", "aria-labelledby", "grades-title");
    html.element("h2", "Grades and findings", "id", "grades-title");
    html.open("div", "class", "trends");
    chart(html, Words.count(figures.judged(), "judged deployment") + " by grade", grades);
    chart(html, Words.count(figures.openFindings(), "open finding") + " by severity", findings);
    html.close("div").close("section");
  }

  private record Bar(int number, String style) {}

  private static void chart(Html html, String title, Map<String, Bar> bars) {
    int most = Math.max(1, bars.values().stream().mapToInt(Bar::number).max().orElse(1));
    html.open("figure").element("figcaption", title);
    String label =
        bars.entrySet().stream()
            .map(bar -> bar.getKey() + ": " + bar.getValue().number())
            .collect(Collectors.joining(", "));
    html.open(
        "svg",
        "class",
        "line",
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        "0 0 " + WIDTH + " " + bars.size() * LINE);
    int y = 0;
    for (Map.Entry<String, Bar> bar : bars.entrySet()) {
      bar(html, bar.getKey(), bar.getValue(), y, bar.getValue().number() * 1000L / most);
      y += LINE;
    }
    html.close("svg").close("figure");
  }

  private static void bar(Html html, String name, Bar bar, int y, long share) {
    String base = y + 17 + "";
    html.element("text", name, "x", LEFT - 10 + "", "y", base, "text-anchor", "end");
    long width = (WIDTH - LEFT - RIGHT) * share / 100;
    html.open("g", "class", bar.style());
    html.open(
            "rect",
            "x",
            LEFT + "",
            "y",
            y + 4 + "",
            "width",
            width / 10 + "." + width % 10,
            "height",
            LINE - 8 + "",
            "rx",
            "2")
        .close();
    html.close("g");
    String end = LEFT + width / 10 + 8 + "";
    html.element("text", bar.number() + "", "x", end, "y", base);
  }
}

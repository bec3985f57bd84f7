package io.isaudit.report.fleet;

import io.isaudit.report.html.Html;
import io.isaudit.report.model.Words;
import io.isaudit.result.Grade;
import io.isaudit.result.fleet.FleetFigures;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many deployments have which grade: bars with their numbers beside them. */
final class GradeChart {

  private static final int LINE = 26;
  private static final int LEFT = 92;
  private static final int WIDTH = 420;
  private static final int RIGHT = 64;

  private GradeChart() {}

  static void write(Html html, FleetFigures figures) {
    Map<String, Integer> bars = new LinkedHashMap<>();
    for (Grade grade : Grade.values()) {
      bars.put(grade.name(), figures.grades().getOrDefault(grade, 0));
    }
    bars.put("Not graded", figures.notGraded());
    int most = Math.max(1, bars.values().stream().mapToInt(Integer::intValue).max().orElse(1));
    html.open("section", "id", "grades", "aria-labelledby", "grades-title");
    html.element("h2", "Grades", "id", "grades-title");
    html.open("div", "class", "trends").open("figure");
    html.element("figcaption", Words.count(figures.judged(), "judged deployment") + " by grade");
    String label =
        bars.entrySet().stream()
            .map(bar -> bar.getKey() + ": " + bar.getValue())
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
    for (Map.Entry<String, Integer> bar : bars.entrySet()) {
      bar(html, bar.getKey(), bar.getValue(), y, (long) bar.getValue() * 1000 / most);
      y += LINE;
    }
    html.close("svg").close("figure").close("div").close("section");
  }

  private static void bar(Html html, String name, int number, int y, long share) {
    String base = y + 17 + "";
    html.element("text", name, "x", LEFT - 10 + "", "y", base, "text-anchor", "end");
    long width = (WIDTH - LEFT - RIGHT) * share / 100;
    String style = name.length() == 1 ? "grade-" + name.toLowerCase(Locale.ROOT) : "grade-none";
    html.open("g", "class", style);
    html.open(
            "rect",
            "fill",
            "currentColor",
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
    html.element("text", number + "", "x", end, "y", base);
  }
}

package io.isaudit.report.fleet;

import io.isaudit.report.fleet.FleetTable.Rows;
import io.isaudit.report.model.Words;
import io.isaudit.result.Grade;
import io.isaudit.result.fleet.FleetFigures;
import io.isaudit.result.fleet.FleetPoint;
import io.isaudit.result.fleet.FleetResult;
import io.isaudit.result.fleet.FleetResult.Deployment;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of the page, each with the first of what there may be thousands of. */
final class FleetTables {

  private static final int WORST = 20;
  private static final int GROUPS = 50;
  private static final int SKIPPED = 100;

  /** The worst first: those of which nothing is known come before any score. */
  private static final Comparator<Deployment> WORST_FIRST =
      Comparator.comparing((Deployment one) -> one.score().orElse(BigDecimal.ONE.negate()))
          .thenComparing(Deployment::id);

  private final FleetResult fleet;
  private final List<FleetTable> tables = new ArrayList<>();

  private FleetTables(FleetResult fleet) {
    this.fleet = fleet;
  }

  static List<FleetTable> of(FleetResult fleet, List<FleetPoint> earlier) {
    FleetTables all = new FleetTables(fleet);
    all.groups();
    all.worst();
    all.tables.addAll(FleetRuleTables.of(fleet));
    all.versions();
    all.trend(earlier);
    all.skipped();
    return all.tables;
  }

  static String headline(FleetResult fleet) {
    int all = fleet.figures().judged() + fleet.figures().skipped();
    return fleet.isPassed()
        ? "All " + Words.count(all, "deployment") + " passed the gate"
        : (all - fleet.figures().passed())
            + " of "
            + Words.count(all, "deployment")
            + " did not pass the gate";
  }

  static String share(int part, FleetFigures figures) {
    return percent(part, figures.judged() + figures.skipped());
  }

  static String percent(int part, int whole) {
    return whole == 0
        ? ""
        : BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + "\u00a0%";
  }

  static String severities(FleetFigures figures) {
    return figures.open().entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey().word())
        .collect(Collectors.joining(", "));
  }

  private void add(
      String anchor, String title, String intro, int count, List<String> columns, Rows rows) {
    FleetTable.of(anchor, title, intro, count, columns, rows).ifPresent(tables::add);
  }

  private void groups() {
    if (fleet.groups().size() < 2) {
      return;
    }
    Rows rows = new Rows();
    fleet.groups().entrySet().stream()
        .limit(GROUPS)
        .forEach(
            each -> {
              FleetFigures figures = each.getValue();
              rows.add(
                  name(each.getKey()),
                  figures.judged() + figures.skipped() + "",
                  figures.passed() + "",
                  share(figures.passed(), figures),
                  figures.medianScore().map(Words::number).orElse("none"),
                  grades(figures),
                  figures.openFindings() + "",
                  figures.open().getOrDefault(Severity.CRITICAL, 0) + "",
                  figures.skipped() + "");
            });
    List<String> columns =
        List.of(
            "Group",
            "#Deployments",
            "#Passed",
            "#Share",
            "#Median score",
            "Grades",
            "#Open findings",
            "#Critical",
            "#Skipped");
    add(
        "groups",
        "Groups",
        "A group is the first folder below the folder of the fleet.",
        fleet.groups().size(),
        columns,
        rows);
  }

  static String name(String group) {
    return group.isEmpty() ? "(in no folder)" : group;
  }

  private static String grades(FleetFigures figures) {
    String graded =
        figures.grades().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    String none = figures.notGraded() > 0 ? "not graded " + figures.notGraded() : "";
    return graded + (graded.isEmpty() || none.isEmpty() ? "" : ", ") + none;
  }

  private void worst() {
    Rows rows = new Rows();
    fleet.deployments().stream()
        .sorted(WORST_FIRST)
        .limit(WORST)
        .forEach(
            one ->
                rows.add(
                    one.id(),
                    one.score().map(Words::number).orElse("none"),
                    one.grade().map(Grade::name).orElse("not graded"),
                    one.coverage().map(Words::number).orElse("none"),
                    one.gatePassed() ? "passed" : "not passed",
                    one.open().getOrDefault(Severity.CRITICAL, 0) + "",
                    one.open().getOrDefault(Severity.HIGH, 0) + "",
                    String.join(", ", one.versions())));
    List<String> columns =
        List.of(
            "Deployment",
            "#Score",
            "Grade",
            "#Coverage %",
            "Gate",
            "#Critical",
            "#High",
            "Version");
    add(
        "worst",
        "Worst deployments",
        "By score. Critical and high count open findings.",
        fleet.deployments().size(),
        columns,
        rows);
  }

  private void versions() {
    Map<String, Integer> versions = new TreeMap<>();
    fleet
        .deployments()
        .forEach(
            one -> {
              String all = String.join(", ", one.versions());
              versions.merge(all.isEmpty() ? "not known" : all, 1, Integer::sum);
            });
    Rows rows = new Rows();
    versions.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(GROUPS)
        .forEach(
            each ->
                rows.add(
                    each.getKey(),
                    each.getValue() + "",
                    percent(each.getValue(), fleet.figures().judged())));
    add(
        "versions",
        "Product versions",
        "Several together: nodes of one deployment differ.",
        versions.size(),
        List.of("Version", "#Deployments", "#Share"),
        rows);
  }

  private void trend(List<FleetPoint> earlier) {
    List<FleetPoint> points = FleetTrend.points(earlier, FleetPoint.of(fleet));
    if (points.size() < 2) {
      return;
    }
    Rows rows = new Rows();
    FleetPoint now = FleetPoint.of(fleet);
    for (FleetPoint point : points) {
      FleetFigures figures = point.figures();
      rows.add(
          Words.time(point.clock()),
          figures.judged() + figures.skipped() + "",
          share(figures.passed(), figures),
          figures.medianScore().map(Words::number).orElse("none"),
          figures.openFindings() + "",
          figures.skipped() + "",
          FleetTrend.differences(point, now));
    }
    add(
        "trend",
        "Over time",
        "The newest first.",
        points.size(),
        List.of(
            "Judged",
            "#Deployments",
            "#Passed",
            "#Median score",
            "#Open findings",
            "#Skipped",
            "Differs from now in"),
        rows);
  }

  private void skipped() {
    Rows rows = new Rows();
    fleet.skipped().stream().limit(SKIPPED).forEach(one -> rows.add(one.id(), one.reason()));
    add(
        "skipped",
        "Skipped",
        "They could not be judged and count as not passed.",
        fleet.skipped().size(),
        List.of("Deployment", "Why"),
        rows);
  }
}

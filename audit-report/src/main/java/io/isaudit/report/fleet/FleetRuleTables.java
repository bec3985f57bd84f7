package io.isaudit.report.fleet;

import io.isaudit.report.fleet.FleetTable.Rows;
import io.isaudit.report.model.Words;
import io.isaudit.result.fleet.Drift;
import io.isaudit.result.fleet.FleetResult;
import io.isaudit.result.fleet.FleetRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tables whose rows are rules. */
final class FleetRuleTables {

  private static final int RULES = 30;

  private final FleetResult fleet;
  private final List<FleetTable> tables = new ArrayList<>();

  private FleetRuleTables(FleetResult fleet) {
    this.fleet = fleet;
  }

  static List<FleetTable> of(FleetResult fleet) {
    FleetRuleTables all = new FleetRuleTables(fleet);
    all.rules();
    all.undecided();
    all.drift();
    return all.tables;
  }

  private void add(
      String anchor, String title, String intro, int count, List<String> columns, Rows rows) {
    FleetTable.of(anchor, title, intro, count, columns, rows).ifPresent(tables::add);
  }

  private void rules() {
    List<FleetRule> failed = fleet.rules().stream().filter(rule -> rule.failed() > 0).toList();
    add(
        "rules",
        "Most failed rules",
        "The share is that of all judged deployments.",
        failed.size(),
        List.of("Rule", FleetTable.SEVERITY, "Id", "#Failed", "#Share", "#Passed", "#Undecided"),
        rows(failed));
  }

  private void undecided() {
    List<FleetRule> undecided =
        fleet.rules().stream()
            .filter(rule -> rule.undecided() > 0)
            .sorted(
                Comparator.comparingInt(FleetRule::undecided)
                    .reversed()
                    .thenComparing(FleetRule::severity)
                    .thenComparing(FleetRule::rule))
            .toList();
    add(
        "undecided",
        "Most undecided rules",
        "Evidence is missing or the rule could not be run; this is no pass.",
        undecided.size(),
        List.of("Rule", FleetTable.SEVERITY, "Id", "#Failed", "#Share", "#Passed", "#Undecided"),
        rows(undecided));
  }

  private Rows rows(List<FleetRule> rules) {
    Rows rows = new Rows();
    rules.stream()
        .limit(RULES)
        .forEach(
            rule ->
                rows.add(
                    rule.title(),
                    rule.severity().word(),
                    rule.rule().toString(),
                    rule.failed() + "",
                    FleetTables.percent(rule.failed(), fleet.figures().judged()),
                    rule.passed() + "",
                    rule.undecided() + ""));
    return rows;
  }

  private void drift() {
    Rows rows = new Rows();
    for (Drift drift : fleet.drift().stream().limit(RULES).toList()) {
      rows.add(
          drift.title(),
          drift.severity().word(),
          drift.rule().toString(),
          share(drift.most()),
          share(drift.least()),
          Words.number(drift.difference()));
    }
    add(
        "drift",
        "Drift between groups",
        "Rules that fail more in one group than in another. Only deployments count in which a rule"
            + " was decided.",
        fleet.drift().size(),
        List.of(
            "Rule", FleetTable.SEVERITY, "Id", "Fails most in", "Fails least in", "#Points apart"),
        rows);
  }

  private static String share(Drift.Share share) {
    return FleetTables.name(share.group())
        + ": "
        + share.failed()
        + " of "
        + share.decided()
        + ", "
        + Words.number(share.percent())
        + "\u00a0%";
  }
}

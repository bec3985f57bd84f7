package io.isaudit.report.sarif;

import io.isaudit.report.model.DecisionWords;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Standing;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.RuleId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How the run went: where the audit itself failed, which inputs were unreadable, stale waivers. */
final class SarifInvocation {

  private final Json json;
  private final ReportModel model;
  private final SarifRules rules;
  private final SarifPlaces places;

  SarifInvocation(Json json, ReportModel model, SarifRules rules, SarifPlaces places) {
    this.json = json;
    this.model = model;
    this.rules = rules;
    this.places = places;
  }

  /**
   * Writes it.
   *
   * @param left results that were left out
   */
  void write(int left) throws IOException {
    List<Row> failed =
        Row.of(model).stream().filter(row -> row.standing() == Standing.ERROR).toList();
    json.array(
        "invocations",
        () ->
            json.object(
                () -> {
                  json.flag("executionSuccessful", failed.isEmpty());
                  json.array("toolExecutionNotifications", () -> execution(failed, left));
                  json.array("toolConfigurationNotifications", this::configuration);
                }));
  }

  private void execution(List<Row> failed, int left) throws IOException {
    for (Row row : failed) {
      json.object(
          () -> {
            json.message("message", SarifText.message(row.item().reason()));
            json.constant("level", "error");
            rule(row.target().rule());
          });
    }
    if (left > 0) {
      String words = left + " more results of the least severity are left out: see result.sarif";
      json.object(() -> json.message("message", words).constant("level", "warning"));
    }
  }

  private void rule(RuleId rule) throws IOException {
    json.object(
        "associatedRule",
        () -> json.constant("id", rule.toString()).number("index", rules.positionOf(rule)));
  }

  private void configuration() throws IOException {
    for (TargetSummary target : model.targets()) {
      for (TargetSummary.InputSummary input : target.inputs()) {
        for (String problem : input.problems()) {
          json.object(() -> input(target, input, problem));
        }
      }
    }
    for (WaiverReport waiver : model.decisions().rottingWaivers()) {
      json.object(() -> waiver(waiver));
    }
  }

  private void input(TargetSummary target, TargetSummary.InputSummary input, String problem)
      throws IOException {
    Optional<String> base = places.baseOf(target.target(), false);
    String words = input.path() + " (" + input.outcome() + "): " + problem;
    json.message("message", SarifText.message(words));
    json.constant("level", "warning");
    json.array(
        "locations",
        () ->
            json.object(
                () -> json.object("physicalLocation", () -> places.file(input.path(), base))));
  }

  private void waiver(WaiverReport waiver) throws IOException {
    StringBuilder states = new StringBuilder();
    waiver
        .states()
        .forEach(state -> states.append(states.isEmpty() ? "" : ", ").append(state.words()));
    String words = "waiver of " + waiver.rule() + " (" + states + "): " + DecisionWords.of(waiver);
    json.message("message", SarifText.message(words));
    json.constant("level", "warning");
    json.object("properties", () -> json.constant("kind", "stale-waiver"));
  }
}

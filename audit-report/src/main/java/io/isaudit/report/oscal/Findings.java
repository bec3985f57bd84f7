package io.isaudit.report.oscal;

import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Oscal;
import io.isaudit.report.model.Words;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** Whether each rule is satisfied on all its targets. */
final class Findings {

  private final Assessment assessment;
  private final Risks risks;

  Findings(Assessment assessment, Risks risks) {
    this.assessment = assessment;
    this.risks = risks;
  }

  void write(JsonOut json) {
    List<RuleEntry> found =
        assessment.rules().stream()
            .filter(rule -> Standing.of(rule).oscal() != Oscal.OBSERVATION)
            .toList();
    if (!found.isEmpty()) {
      json.array("findings", all -> found.forEach(rule -> all.object(one -> write(one, rule))));
    }
  }

  private void write(JsonOut json, RuleEntry rule) {
    json.text("uuid", Uuids.of("finding", rule.rule()));
    json.text("title", Markup.of(rule.title()));
    json.text("description", Markup.of(worst(rule).reason()));
    new Props()
        .with("rule", rule.rule().toString())
        .with("rule-version", Integer.toString(rule.version()))
        .with("severity", rule.severity().word())
        .with("outcome", rule.outcome().word())
        .with(
            "disposition",
            rule.dispositions().stream().map(Words::key).collect(Collectors.joining(", ")))
        .write(json);
    Assessment.origins(json);
    json.object("target", target -> target(target, rule));
    Assessment.references(
        json,
        "related-observations",
        "observation-uuid",
        Assessment.applied(rule).stream().map(Assessment::observation).toList());
    Assessment.references(json, "related-risks", "risk-uuid", risks.of(rule));
  }

  private static RuleResult worst(RuleEntry rule) {
    return rule.targets().stream()
        .filter(target -> Standing.of(target) == Standing.of(rule))
        .findFirst()
        .orElseThrow();
  }

  private static void target(JsonOut json, RuleEntry rule) {
    json.text("type", "objective-id");
    json.text("target-id", Assessment.objective(rule.rule()));
    json.text("title", Markup.of(rule.title()));
    json.object(
        "status",
        status -> {
          boolean satisfied = Standing.of(rule).oscal() == Oscal.SATISFIED;
          status.text("state", satisfied ? "satisfied" : "not-satisfied");
          status.text("reason", reason(Standing.of(rule).oscal()));
          if (!rule.outcome().isDecided()) {
            status.text("remarks", remark(rule.outcome()));
          }
        });
  }

  private static String reason(Oscal state) {
    return switch (state) {
      case SATISFIED -> "pass";
      case NOT_SATISFIED, RISK_ACCEPTED -> "fail";
      case UNDETERMINED, OBSERVATION, OMITTED -> "other";
    };
  }

  private static String remark(Outcome outcome) {
    return outcome == Outcome.ERROR
        ? "Not decided: the audit itself failed."
        : "Not decided: the evidence was asked for and did not come.";
  }
}

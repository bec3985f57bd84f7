package io.isaudit.report.oscal;

import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.Words;
import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The targets as components, and the program as the tool that looked at them. */
final class Subjects {

  private final Assessment assessment;
  private final Map<Target, Optional<TargetSummary>> targets = new TreeMap<>();

  Subjects(Assessment assessment) {
    this.assessment = assessment;
    for (RuleResult entry : assessment.result().results()) {
      targets.put(entry.target(), Optional.empty());
    }
    for (TargetSummary summary : assessment.result().targets()) {
      targets.put(summary.target(), Optional.of(summary));
    }
  }

  void write(JsonOut json) {
    json.object(
        "local-definitions",
        all -> {
          if (!targets.isEmpty()) {
            all.array(
                "components",
                list ->
                    targets.forEach(
                        (target, summary) -> list.object(one -> component(one, target, summary))));
          }
          all.object("assessment-assets", this::assets);
        });
  }

  private static void component(JsonOut json, Target target, Optional<TargetSummary> summary) {
    json.text("uuid", Assessment.component(target));
    json.text(
        "type",
        switch (target.kind()) {
          case DEPLOYMENT -> "this-system";
          case NODE -> "software";
          case DATABASE, ENDPOINT -> "service";
        });
    json.text("title", Markup.of(Words.of(target)));
    json.text(
        "description",
        Markup.of(summary.map(TargetSummary::description).orElse("The " + target.kind().word())));
    new Props()
        .with("target-kind", target.kind().word())
        .with("target-id", target.id())
        .with("collected", summary.map(TargetSummary::collectedAt))
        .write(json);
    json.object("status", status -> status.text("state", "operational"));
  }

  private void assets(JsonOut json) {
    String tool = assessment.result().tool();
    json.array(
        "components",
        list ->
            list.object(
                one ->
                    one.text("uuid", Assessment.TOOL)
                        .text("type", "software")
                        .text("title", Markup.of(tool))
                        .text("description", "Reads a deployment and applies rules to it.")
                        .object("status", status -> status.text("state", "operational"))));
    json.array(
        "assessment-platforms",
        list ->
            list.object(
                one -> {
                  one.text("uuid", Uuids.of("platform", tool));
                  one.text("title", Markup.of(tool));
                  Assessment.references(
                      one, "uses-components", "component-uuid", List.of(Assessment.TOOL));
                }));
  }
}

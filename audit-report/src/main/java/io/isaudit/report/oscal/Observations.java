package io.isaudit.report.oscal;

import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.DecisionSentences;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Oscal;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was seen of each rule on each target, with its items as evidence. */
final class Observations {

  private final Assessment assessment;
  private final Map<Target, Instant> collected = new HashMap<>();

  Observations(Assessment assessment) {
    this.assessment = assessment;
    for (TargetSummary target : assessment.result().targets()) {
      collected.put(target.target(), target.collectedAt());
    }
  }

  void write(JsonOut json) {
    if (!assessment.rules().isEmpty()) {
      json.array(
          "observations",
          all ->
              assessment.rules().stream()
                  .flatMap(rule -> Assessment.applied(rule).stream())
                  .forEach(target -> all.object(one -> write(one, target))));
    }
  }

  private void write(JsonOut json, RuleResult target) {
    json.text("uuid", Assessment.observation(target));
    json.text("title", Markup.of(target.title()));
    json.text("description", Markup.of(target.reason()));
    properties(target).write(json);
    json.texts("methods", List.of(method(target)));
    boolean finding = Standing.of(target).oscal() != Oscal.OBSERVATION;
    json.texts("types", List.of(finding ? "finding" : "control-objective"));
    Assessment.origins(json);
    json.array(
        "subjects",
        all ->
            all.object(
                subject ->
                    subject
                        .text("subject-uuid", Assessment.component(target.target()))
                        .text("type", "component")
                        .text("title", Markup.of(Words.of(target.target())))));
    if (!target.items().isEmpty()) {
      json.array(
          "relevant-evidence",
          all -> target.items().forEach(item -> all.object(one -> evidence(one, item))));
    }
    json.text(
        "collected",
        collected.getOrDefault(target.target(), assessment.result().clock()).toString());
    List<String> remarks =
        Stream.concat(
                target.notes().stream(),
                DecisionSentences.about(target, assessment.model().decisions()).stream())
            .toList();
    if (!remarks.isEmpty()) {
      json.text("remarks", remarks.stream().map(Markup::of).collect(Collectors.joining("\n\n")));
    }
  }

  private static Props properties(RuleResult target) {
    return new Props()
        .with("rule", target.rule().toString())
        .with("rule-version", Integer.toString(target.ruleVersion()))
        .with("severity", target.severity().word())
        .with("outcome", target.outcome().word())
        .with("effective-outcome", target.effectiveOutcome().word())
        .with("disposition", Words.key(target.disposition()));
  }

  /** In the words of NIST SP 800-53A: what runs is tested, what is written is examined. */
  private static String method(RuleResult target) {
    if (target.outcome() == Outcome.MANUAL || target.disposition() == Disposition.ATTESTED) {
      return "INTERVIEW";
    }
    return switch (target.target().kind()) {
      case ENDPOINT, DATABASE -> "TEST";
      case NODE, DEPLOYMENT -> "EXAMINE";
    };
  }

  private static void evidence(JsonOut json, ItemResult item) {
    json.text("description", Markup.of(item.reason()));
    new Props()
        .with("item", item.item())
        .with("outcome", item.outcome().word())
        .with("disposition", Words.key(item.disposition()))
        .with("fingerprint", item.fingerprint())
        .with("expected", item.expected())
        .with("actual", item.actual())
        .with("origin", item.origin())
        .with("file", item.file())
        .with("line", item.line())
        .with("column", item.column())
        .write(json);
    item.note().ifPresent(note -> json.text("remarks", Markup.of(note)));
  }
}

package io.isaudit.report.oscal;

import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules as objectives of the controls they serve. An objective can stand under one control
 * only, so a rule stands under the first that it serves and names the others.
 */
final class Objectives {

  private final Assessment assessment;
  private final Map<String, List<RuleEntry>> byControl = new TreeMap<>();
  private final TreeSet<String> controls = new TreeSet<>();

  Objectives(Assessment assessment) {
    this.assessment = assessment;
    for (RuleEntry rule : assessment.rules()) {
      List<String> served = assessment.controls(rule.rule());
      controls.addAll(served);
      if (!served.isEmpty()) {
        byControl.computeIfAbsent(served.get(0), control -> new ArrayList<>()).add(rule);
      }
    }
  }

  void define(JsonOut json) {
    if (byControl.isEmpty()) {
      return;
    }
    json.object(
        "local-definitions",
        all -> {
          all.array(
              "objectives-and-methods",
              list ->
                  byControl.forEach(
                      (control, rules) -> list.object(one -> define(one, control, rules))));
          all.text(
              "remarks",
              "Each rule is an objective of the first control of NIST SP 800-53 Rev. 5 that it"
                  + " serves. A rule that is satisfied does not satisfy the control: controls ask"
                  + " for more than one rule looks at. Objectives of findings that are not defined"
                  + " here are rules that serve no control.");
        });
  }

  private void define(JsonOut json, String control, List<RuleEntry> rules) {
    json.text("control-id", control);
    json.array(
        "parts",
        all ->
            rules.forEach(
                rule ->
                    all.object(
                        part -> {
                          part.text("id", Assessment.objective(rule.rule()));
                          part.text("name", "assessment-objective");
                          part.text("title", Markup.of(rule.title()));
                          new Props()
                              .with("rule", rule.rule().toString())
                              .with("controls", String.join(", ", assessment.controls(rule.rule())))
                              .write(part);
                          assessment
                              .pages()
                              .page(rule.rule())
                              .ifPresent(page -> part.lines("prose", page.why().markdown()));
                        })));
  }

  void reviewed(JsonOut json) {
    json.object(
        "reviewed-controls",
        all -> {
          all.array("control-selections", list -> list.object(this::selection));
          if (!assessment.rules().isEmpty()) {
            all.array("control-objective-selections", list -> list.object(this::objectives));
          }
        });
  }

  private void selection(JsonOut json) {
    if (controls.isEmpty()) {
      json.text("description", "No rule of this result names a control.");
      json.object("include-all", none -> {});
    } else {
      json.text(
          "description",
          "The controls of NIST SP 800-53 Rev. 5 that rules of this result serve, each in part.");
      Assessment.references(json, "include-controls", "control-id", List.copyOf(controls));
    }
  }

  private void objectives(JsonOut json) {
    json.text("description", "The rules that were applied.");
    Assessment.references(
        json,
        "include-objectives",
        "objective-id",
        assessment.rules().stream().map(rule -> Assessment.objective(rule.rule())).toList());
  }
}

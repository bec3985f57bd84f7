package io.isaudit.report.hdf;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.Chapter;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Words;
import io.isaudit.result.AuditResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code result.hdf.json}, which Heimdall and the tools around it read: one control for each
 * rule, with a result for each of its targets and items.
 */
public final class HdfRenderer implements Renderer {

  @Override
  public String format() {
    return "hdf";
  }

  @Override
  public String fileName() {
    return "result.hdf.json";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    ReportModel model = ReportModel.of(result, pages);
    out.write(JsonOut.document(json -> write(json, model, new Controls(result, model, pages))));
  }

  private static void write(JsonOut json, ReportModel model, Controls controls) {
    List<RuleEntry> rules =
        model.everyRule().stream()
            .filter(rule -> Standing.of(rule).hdf() != Standing.Hdf.OMITTED)
            .toList();
    json.object("platform", platform -> platform(platform, model));
    json.told("version", model.tool());
    json.object("statistics", all -> statistics(all, rules));
    json.array("profiles", all -> all.object(one -> profile(one, model, rules, controls)));
    json.object("passthrough", all -> all.object("is-audit", one -> summary(one, model)));
  }

  private static void platform(JsonOut json, ReportModel model) {
    json.text("name", "WSO2 Identity Server");
    json.told(
        "release",
        model.targets().stream()
            .map(TargetSummary::description)
            .distinct()
            .collect(Collectors.joining("; ")));
    json.told(
        "target_id",
        model.targets().stream()
            .map(target -> Words.of(target.target()))
            .collect(Collectors.joining(", ")));
  }

  private static void statistics(JsonOut json, List<RuleEntry> rules) {
    json.object(
        "controls",
        counts -> {
          total(counts, "passed", rules, Outcome.PASS);
          total(
              counts,
              "skipped",
              rules,
              Outcome.UNKNOWN,
              Outcome.MANUAL,
              Outcome.INFORMATIONAL,
              Outcome.NOT_APPLICABLE);
          total(counts, "failed", rules, Outcome.FAIL, Outcome.ERROR);
        });
  }

  private static void total(JsonOut json, String name, List<RuleEntry> rules, Outcome... of) {
    List<Outcome> outcomes = List.of(of);
    long total = rules.stream().filter(rule -> outcomes.contains(rule.outcome())).count();
    json.object(name, block -> block.number("total", (int) total));
  }

  private static void profile(
      JsonOut json, ReportModel model, List<RuleEntry> rules, Controls controls) {
    json.text("name", "is-audit");
    json.text("title", "Security, performance and maintenance of WSO2 Identity Server");
    json.told("version", model.tool());
    json.told(
        "summary",
        model.gradeWords()
            + ", "
            + model.scoreWords()
            + ", "
            + model.scope().sentence()
            + ". Judged as a "
            + model.environment()
            + " deployment, "
            + model.clock()
            + ", by the profile "
            + model.decisions().report().profile()
            + ".");
    json.told("sha256", model.catalogue().digest());
    json.text("status", "loaded");
    json.array("supports", none -> {});
    json.array("attributes", none -> {});
    json.array("groups", all -> groups(all, model, rules));
    json.array(
        "controls", all -> rules.forEach(rule -> all.object(one -> controls.write(one, rule))));
  }

  private static void groups(JsonOut json, ReportModel model, List<RuleEntry> rules) {
    for (Chapter chapter : model.chapters()) {
      List<String> ids =
          rules.stream()
              .filter(rule -> rule.rule().chapter().equals(chapter.id()))
              .map(rule -> rule.rule().toString())
              .toList();
      if (!ids.isEmpty()) {
        json.object(
            group ->
                group
                    .text("id", chapter.id())
                    .text("title", chapter.title())
                    .texts("controls", ids));
      }
    }
  }

  /** What the format has no place for; readers that do not know it leave it alone. */
  private static void summary(JsonOut json, ReportModel model) {
    model.scorecard().score().ifPresent(score -> json.number("score", score));
    model.scorecard().grade().ifPresent(grade -> json.text("grade", grade.name()));
    model.scorecard().coverage().ifPresent(coverage -> json.number("coverage", coverage));
    json.text("scope", model.scope().sentence());
    json.flag("gatePassed", model.gate().passed());
    json.texts(
        "notSelected",
        model.everyRule().stream()
            .filter(rule -> rule.outcome() == Outcome.NOT_SELECTED)
            .map(rule -> rule.rule().toString())
            .toList());
  }
}

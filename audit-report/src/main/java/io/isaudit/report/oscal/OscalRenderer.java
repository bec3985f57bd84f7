package io.isaudit.report.oscal;

import io.isaudit.evidence.Sha256;
import io.isaudit.json.ResultJson;
import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.ReportModel;
import io.isaudit.result.AuditResult;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.TargetSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Writes {@code result.oscal.json}, OSCAL assessment results 1.1.2: an observation for each rule
 * and target, a finding for each rule that was decided or should have been, a risk for each
 * failure.
 */
public final class OscalRenderer implements Renderer {

  @Override
  public String format() {
    return "oscal";
  }

  @Override
  public String fileName() {
    return "result.oscal.json";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    Assessment assessment = new Assessment(result, ReportModel.of(result, pages), pages);
    String identity = Sha256.hex(ResultJson.write(result));
    out.write(
        JsonOut.document(
            json -> json.object("assessment-results", all -> document(all, assessment, identity))));
  }

  private static void document(JsonOut json, Assessment assessment, String identity) {
    json.text("uuid", Uuids.of("document", identity));
    json.object("metadata", all -> metadata(all, assessment));
    String plan = Uuids.of("plan", assessment.model().catalogue().digest());
    json.object(
        "import-ap",
        all ->
            all.text("href", "#" + plan)
                .text(
                    "remarks",
                    "There is no assessment plan: the rules that were applied are the plan."));
    Objectives objectives = new Objectives(assessment);
    objectives.define(json);
    json.array("results", all -> all.object(one -> result(one, assessment, objectives, identity)));
    json.object("back-matter", all -> backMatter(all, assessment, plan));
  }

  private static void metadata(JsonOut json, Assessment assessment) {
    AuditResult result = assessment.result();
    json.text("title", "Compliance audit of WSO2 Identity Server");
    json.text("last-modified", result.clock().toString());
    json.text("version", result.clock().toString());
    json.text("oscal-version", "1.1.2");
    new Props()
        .with("tool", result.tool())
        .with("environment", result.environment().word())
        .with("profile", result.policy().profile())
        .write(json);
    List<String> people =
        assessment.answers().stream().map(AttestationReport::by).distinct().sorted().toList();
    if (!people.isEmpty()) {
      json.array(
          "roles",
          all ->
              all.object(
                  role ->
                      role.text("id", Attestations.ROLE)
                          .text("title", "Answers for what no evidence shows")));
      json.array(
          "parties",
          all ->
              people.forEach(
                  person ->
                      all.object(
                          party ->
                              party
                                  .text("uuid", Uuids.of("party", person))
                                  .text("type", "person")
                                  .text("name", Attestations.name(person)))));
    }
  }

  private static void result(
      JsonOut json, Assessment assessment, Objectives objectives, String identity) {
    ReportModel model = assessment.model();
    json.text("uuid", Uuids.of("result", identity));
    json.text("title", model.gradeWords() + ", " + model.scoreWords());
    json.text(
        "description",
        Markup.of(
            model.scope().sentence() + ". Judged as a " + model.environment() + " deployment."));
    Instant clock = assessment.result().clock();
    json.text(
        "start",
        model.targets().stream()
            .map(TargetSummary::collectedAt)
            .min(Comparator.naturalOrder())
            .filter(clock::isAfter)
            .orElse(clock)
            .toString());
    json.text("end", clock.toString());
    new Props()
        .with("score", model.scorecard().score())
        .with("score-with-accepted-risks", model.scorecard().acceptedScore())
        .with("grade", model.scorecard().grade())
        .with("coverage", model.scorecard().coverage())
        .with("score-model", model.scorecard().model().version())
        .with("scope", model.scope().sentence())
        .with("gate", model.gate().passed() ? "passed" : "not passed")
        .write(json);
    new Subjects(assessment).write(json);
    objectives.reviewed(json);
    new Attestations(assessment).write(json);
    new Observations(assessment).write(json);
    Risks risks = new Risks(assessment);
    risks.write(json);
    new Findings(assessment, risks).write(json);
  }

  private static void backMatter(JsonOut json, Assessment assessment, String plan) {
    AuditResult.Catalogue catalogue = assessment.model().catalogue();
    json.array(
        "resources",
        all ->
            all.object(
                resource -> {
                  resource.text("uuid", plan);
                  resource.text("title", "Rule catalogue of IS Audit");
                  resource.text(
                      "description",
                      "Stands in for the assessment plan. Its digest covers the ids and versions"
                          + " of the rules.");
                  new Props()
                      .with("rules", Integer.toString(catalogue.rules()))
                      .with("books", String.join(", ", catalogue.books()))
                      .with("digest", catalogue.digest())
                      .write(resource);
                }));
  }
}

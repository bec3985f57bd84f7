package io.isaudit.report.sarif;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Standing.SarifKind;
import io.isaudit.report.model.Words;
import io.isaudit.result.Scorecard;
import java.io.IOException;
import java.util.List;

/** A SARIF log of one run. */
final class SarifLog {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Json json = new Json();
  private final ReportModel model;
  private final List<Row> rows;
  private final int left;
  private final boolean forGithub;

  /**
   * @param forGithub whether to keep to what GitHub takes
   */
  SarifLog(ReportModel model, List<Row> rows, boolean forGithub) throws IOException {
    this.model = model;
    this.forGithub = forGithub;
    this.rows = forGithub ? rows.stream().limit(CodeScanningRenderer.MOST).toList() : rows;
    this.left = rows.size() - this.rows.size();
  }

  byte[] bytes() throws IOException {
    return json.object(
            () ->
                json.constant("$schema", SCHEMA)
                    .constant("version", "2.1.0")
                    .array("runs", () -> json.object(this::run)))
        .bytes();
  }

  private void run() throws IOException {
    SarifRules rules = new SarifRules(json, model);
    SarifPlaces places = new SarifPlaces(json, model, forGithub);
    json.object("tool", () -> json.object("driver", rules::driver));
    new SarifInvocation(json, model, rules, places).write(left);
    places.bases();
    json.object(
        "automationDetails", () -> json.text("id", "is-audit/" + model.environment() + "/"));
    SarifResults results = new SarifResults(json, model, rules, places);
    json.array("results", () -> results.write(rows));
    json.object("properties", this::properties);
  }

  private void properties() throws IOException {
    Scorecard card = model.scorecard();
    json.constant("clock", model.clock());
    json.text("profile", model.decisions().report().profile());
    json.text("catalogueDigest", model.catalogue().digest());
    json.text("score", card.score().map(Words::number));
    json.text("grade", card.grade().map(Object::toString));
    json.texts("notGraded", card.notGraded());
    json.text("coverage", card.coverage().map(Words::number));
    json.text("scope", model.scope().sentence());
    json.flag("gatePassed", model.gate().passed());
    json.text("gate", model.gate().condition());
    json.texts("gateFailures", model.gate().failures());
    json.texts("deviations", model.decisions().report().deviations());
    if (left > 0) {
      json.number("resultsLeftOut", left);
    }
    json.array(
        "notSelected",
        () -> {
          for (Row row : Row.of(model)) {
            if (row.standing().sarif() == SarifKind.OMITTED) {
              json.object(
                  () ->
                      json.constant("rule", row.target().rule().toString())
                          .text("target", row.target().target().toString())
                          .text("reason", row.item().reason()));
            }
          }
        });
    json.number("rulesNotSelected", model.in(Section.NOT_SELECTED).size());
  }
}

package io.isaudit.report.oscal;

import io.isaudit.report.json.JsonOut;
import io.isaudit.result.PolicyReport.AttestationReport;
import java.util.List;

/** The answers of people that decided a rule. */
final class Attestations {

  static final String ROLE = "attesting-person";

  private final List<AttestationReport> answers;

  Attestations(Assessment assessment) {
    this.answers = assessment.answers();
  }

  /** A name may not be empty. */
  static String name(String person) {
    String name = Props.value(person);
    return name.isEmpty() ? "unknown" : name;
  }

  void write(JsonOut json) {
    if (!answers.isEmpty()) {
      json.array(
          "attestations", all -> answers.forEach(answer -> all.object(one -> write(one, answer))));
    }
  }

  private static void write(JsonOut json, AttestationReport answer) {
    json.array(
        "responsible-parties",
        all ->
            all.object(
                party -> {
                  party.text("role-id", ROLE);
                  party.texts("party-uuids", List.of(Uuids.of("party", answer.by())));
                }));
    json.array(
        "parts",
        all ->
            all.object(
                part -> {
                  part.text("name", "attestation");
                  part.text("ns", Props.NAMESPACE);
                  part.text("title", answer.rule() + (answer.met() ? ": met" : ": not met"));
                  new Props()
                      .with("rule", answer.rule().toString())
                      .with("objective-id", Assessment.objective(answer.rule()))
                      .with("met", Boolean.toString(answer.met()))
                      .with("evidence", answer.evidence())
                      .with("on", answer.on().toString())
                      .with("valid-until", answer.validUntil().toString())
                      .write(part);
                  part.text("prose", Markup.of(answer.statement()));
                }));
  }
}

package io.isaudit.report.sarif;

import io.isaudit.report.model.DecisionWords;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.SarifKind;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A result for each item that was looked at. */
final class SarifResults {

  private final Json json;
  private final ReportModel model;
  private final SarifRules rules;
  private final SarifPlaces places;

  SarifResults(Json json, ReportModel model, SarifRules rules, SarifPlaces places) {
    this.json = json;
    this.model = model;
    this.rules = rules;
    this.places = places;
  }

  void write(List<Row> rows) throws IOException {
    for (Row row : rows) {
      if (row.standing().sarif() != SarifKind.OMITTED) {
        json.object(() -> result(row));
      }
    }
  }

  private void result(Row row) throws IOException {
    SarifKind kind = row.standing().sarif();
    json.constant("ruleId", row.target().rule().toString());
    json.number("ruleIndex", rules.positionOf(row.target().rule()));
    json.constant("kind", kind.word());
    json.constant("level", level(row));
    json.message("message", message(row));
    json.array("locations", () -> json.object(() -> places.location(row)));
    json.object(
        "partialFingerprints",
        () ->
            json.text("isAudit/v1", row.item().fingerprint())
                // The only one that GitHub looks at; it would make its own of the line's text.
                .text("primaryLocationLineHash", row.item().fingerprint()));
    json.array("suppressions", () -> suppression(row));
    Optional<String> baseline = baselineState(row);
    if (baseline.isPresent()) {
      json.constant("baselineState", baseline.get());
    }
    json.object("properties", () -> properties(row));
  }

  static String level(Row row) {
    return row.standing().sarif() == SarifKind.FAIL
        ? SarifRules.level(row.entry().severity())
        : "none";
  }

  private static String message(Row row) {
    ItemResult item = row.item();
    StringBuilder text = new StringBuilder(prefix(row.standing()));
    text.append(SarifText.message(item.reason()));
    text.append(" (").append(SarifText.message(Words.of(row.target().target()))).append(')');
    line(text, "Expected", item.expected());
    line(text, "Found", item.actual());
    line(text, "Note", item.note());
    return text.toString();
  }

  private static String prefix(Standing standing) {
    return switch (standing) {
      case ERROR -> "The audit failed at this rule: ";
      case UNKNOWN -> "Could not be decided: ";
      case MANUAL -> "Needs an answer: ";
      default -> "";
    };
  }

  private static void line(StringBuilder text, String name, Optional<String> value) {
    value.ifPresent(v -> text.append('\n').append(name).append(": ").append(SarifText.message(v)));
  }

  /** Empty rather than absent for what is not suppressed: a run has it for all results or none. */
  private void suppression(Row row) throws IOException {
    if (row.standing() != Standing.WAIVED && row.standing() != Standing.FALSE_POSITIVE) {
      return;
    }
    String why = String.join("; ", DecisionWords.of(model.decisions(), row));
    json.object(
        () ->
            json.constant("kind", "external")
                .constant("status", "accepted")
                .text("justification", why.isEmpty() ? Words.of(row.disposition()) : why));
  }

  /** Said of failures only, since a baseline holds nothing else; a waiver hides whether it does. */
  private Optional<String> baselineState(Row row) {
    if (row.standing() == Standing.BASELINED) {
      return Optional.of("unchanged");
    }
    return row.isOpen()
            && row.item().outcome() == Outcome.FAIL
            && model.decisions().report().baseline().isPresent()
        ? Optional.of("new")
        : Optional.empty();
  }

  private void properties(Row row) throws IOException {
    ItemResult item = row.item();
    json.number("ruleVersion", row.entry().version());
    json.constant("severity", row.entry().severity().word());
    json.text("target", row.target().target().toString());
    json.text("item", item.item());
    json.constant("outcome", item.outcome().word());
    json.constant("effectiveOutcome", row.effectiveOutcome().word());
    if (row.disposition() != Disposition.NONE) {
      json.constant("disposition", Words.of(row.disposition()));
      json.texts("decisions", DecisionWords.of(model.decisions(), row));
    }
    json.text("expected", item.expected());
    json.text("actual", item.actual());
    json.text("origin", item.origin().map(Words::origin));
  }
}

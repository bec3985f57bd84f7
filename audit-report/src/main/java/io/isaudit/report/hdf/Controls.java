package io.isaudit.report.hdf;

import io.isaudit.page.RulePages;
import io.isaudit.policy.WaiverState;
import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.DecisionSentences;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standards;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.VisibleText;
import io.isaudit.report.model.Words;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one rule as a control. */
final class Controls {

  private final ReportModel model;
  private final RulePages pages;
  private final ControlResults results;

  Controls(AuditResult result, ReportModel model, RulePages pages) {
    this.model = model;
    this.pages = pages;
    this.results = new ControlResults(result, model);
  }

  void write(JsonOut json, RuleEntry rule) {
    List<Reference> references = pages.references(rule.rule());
    json.text("id", rule.rule().toString());
    json.told("title", rule.title());
    json.lines("desc", description(rule));
    json.array("descriptions", all -> descriptions(all, rule));
    json.number("impact", impact(rule));
    json.array("refs", all -> references.forEach(one -> reference(all, one)));
    json.object("tags", tags -> tags(tags, rule, references));
    json.object("source_location", none -> {});
    waiver(json, rule);
    attestation(json, rule);
    json.array("results", all -> results.write(all, rule));
  }

  /** Heimdall shows this alone for what does not apply, so there it must say why. */
  private String description(RuleEntry rule) {
    if (Standing.of(rule).hdf() == Standing.Hdf.NOT_APPLICABLE) {
      return VisibleText.of(rule.targets().get(0).reason());
    }
    return pages.page(rule.rule()).map(page -> page.why().markdown()).orElse(rule.title());
  }

  private void descriptions(JsonOut json, RuleEntry rule) {
    labelled(json, "check", rule.title() + " (" + rule.rule() + ")");
    pages
        .page(rule.rule())
        .ifPresent(
            page -> {
              labelled(json, "fix", page.howToFix().markdown());
              labelled(json, "rationale", page.why().markdown());
            });
  }

  private static void labelled(JsonOut json, String label, String data) {
    if (!data.isBlank()) {
      json.object(one -> one.text("label", label).lines("data", data));
    }
  }

  /**
   * Impact 0 is how the format says that a control does not apply, so the least severity has a
   * little.
   */
  private static BigDecimal impact(RuleEntry rule) {
    if (Standing.of(rule).hdf() == Standing.Hdf.NOT_APPLICABLE) {
      return BigDecimal.ZERO;
    }
    return new BigDecimal(
        switch (rule.severity()) {
          case CRITICAL -> "1.0";
          case HIGH -> "0.7";
          case MEDIUM -> "0.5";
          case LOW -> "0.3";
          case INFO -> "0.05";
        });
  }

  private static void reference(JsonOut json, Reference reference) {
    json.object(
        one ->
            one.told("ref", reference.standard() + " " + reference.id() + " " + reference.title()));
  }

  private static void tags(JsonOut json, RuleEntry rule, List<Reference> references) {
    json.text("severity", rule.severity() == Severity.INFO ? "none" : rule.severity().word());
    List<String> nist = Standards.NIST_800_53.ids(references);
    if (!nist.isEmpty()) {
      json.texts(
          "nist", Stream.concat(nist.stream().map(Controls::spaced), Stream.of("Rev_5")).toList());
    }
    some(json, "cwe", Standards.CWE.ids(references));
    some(json, "asvs", Standards.ASVS.ids(references));
    some(json, "guide", rule.guideHeadings());
    json.text("chapter", rule.rule().chapter());
    json.number("ruleVersion", rule.version());
    json.text("outcome", rule.outcome().word());
    some(json, "dispositions", rule.dispositions().stream().map(Words::key).toList());
  }

  /** Enhancements are written {@code SC-7 (5)} there. */
  private static String spaced(String id) {
    return id.replace("(", " (");
  }

  private static void some(JsonOut json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.texts(name, values);
    }
  }

  /**
   * A waived control was run and its failure stands: readers take one that was skipped for not
   * applicable, and would count the failure no longer.
   */
  private void waiver(JsonOut json, RuleEntry rule) {
    List<WaiverReport> waivers =
        rule.targets().stream()
            .flatMap(target -> model.decisions().waiversOf(target).stream())
            .distinct()
            .toList();
    if (waivers.isEmpty()) {
      return;
    }
    boolean live =
        waivers.stream().anyMatch(waiver -> !waiver.states().contains(WaiverState.EXPIRED));
    List<WaiverReport> told =
        waivers.stream()
            .filter(waiver -> !live || !waiver.states().contains(WaiverState.EXPIRED))
            .toList();
    json.object(
        "waiver_data",
        data -> {
          data.text(
              "expiration_date",
              told.stream()
                  .map(WaiverReport::expires)
                  .min(Comparator.naturalOrder())
                  .map(Object::toString)
                  .orElse(""));
          data.text(
              "justification",
              told.stream()
                  .map(DecisionSentences::of)
                  .map(VisibleText::of)
                  .collect(Collectors.joining("\n")));
          data.text("message", live ? "" : "Waiver expired");
          data.flag("run", true);
          data.flag("skipped_due_to_waiver", false);
        });
  }

  private void attestation(JsonOut json, RuleEntry rule) {
    if (rule.dispositions().contains(Disposition.ATTESTED)) {
      model.decisions().answersTo(rule.rule()).stream()
          .filter(answer -> answer.state() == AnswerState.COUNTS)
          .findFirst()
          .ifPresent(answer -> json.object("attestation_data", data -> answer(data, answer)));
    }
  }

  private static void answer(JsonOut json, AttestationReport answer) {
    long days = Math.max(1, ChronoUnit.DAYS.between(answer.on(), answer.validUntil()));
    json.text("control_id", answer.rule().toString());
    json.told("explanation", answer.statement() + " (evidence: " + answer.evidence() + ")");
    json.text("frequency", days + "d");
    json.text("status", answer.met() ? "passed" : "failed");
    json.text("updated", answer.on().toString());
    json.told("updated_by", answer.by());
  }
}

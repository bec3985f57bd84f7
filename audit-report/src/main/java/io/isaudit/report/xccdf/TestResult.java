package io.isaudit.report.xccdf;

import io.isaudit.page.RulePages;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standards;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Xccdf;
import io.isaudit.report.model.Words;
import io.isaudit.report.xml.XmlOut;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what came of the rules. */
final class TestResult {

  private final AuditResult result;
  private final ReportModel model;
  private final RulePages pages;

  TestResult(AuditResult result, ReportModel model, RulePages pages) {
    this.result = result;
    this.model = model;
    this.pages = pages;
  }

  void write(XmlOut xml) {
    String clock = result.clock().toString();
    String start =
        model.targets().stream()
            .map(TargetSummary::collectedAt)
            .min(Comparator.naturalOrder())
            .filter(result.clock()::isAfter)
            .map(Instant::toString)
            .orElse(clock);
    xml.parent(
        "TestResult",
        this::body,
        "id",
        XccdfRenderer.resultId(result),
        "start-time",
        start,
        "end-time",
        clock,
        "test-system",
        model.tool(),
        "version",
        model.tool());
  }

  private void body(XmlOut xml) {
    xml.element("title", model.gradeWords() + ", " + model.scoreWords());
    xml.element("profile", "", "idref", XccdfRenderer.profileId(model));
    xml.element(
        "target",
        model.targets().isEmpty()
            ? "WSO2 Identity Server"
            : model.targets().stream()
                .map(target -> Words.of(target.target()) + " (" + target.description() + ")")
                .collect(Collectors.joining(", ")));
    xml.parent("target-facts", this::facts);
    xml.element("platform", "", "idref", XccdfRenderer.PLATFORM);
    model.everyRule().forEach(rule -> ruleResult(xml, rule));
    new Scores(model).write(xml);
  }

  private void facts(XmlOut xml) {
    fact(xml, "environment", model.environment());
    int number = 0;
    for (TargetSummary target : model.targets()) {
      number++;
      fact(xml, "target:" + number, target.target().toString());
      fact(xml, "target:" + number + ":description", target.description());
      fact(xml, "target:" + number + ":collected", target.collectedAt().toString());
    }
  }

  private static void fact(XmlOut xml, String name, String value) {
    xml.element("fact", value, "name", "urn:io.isaudit:fact:" + name, "type", "string");
  }

  private void ruleResult(XmlOut xml, RuleEntry rule) {
    xml.parent(
        "rule-result",
        all -> {
          all.element("result", word(Standing.of(rule).xccdf()));
          Standards.CWE
              .ids(pages.references(rule.rule()))
              .forEach(id -> all.element("ident", id, "system", RuleItems.CWE));
          answer(all, rule);
          new Messages(model, rule).write(all);
          all.element("check", "", "system", RuleItems.CHECKS);
        },
        "idref",
        XccdfRenderer.ruleId(rule.rule()),
        "time",
        result.clock().toString(),
        "version",
        Integer.toString(rule.version()),
        "severity",
        RuleItems.severity(rule.severity()),
        "weight",
        XccdfRenderer.weight(model, rule));
  }

  /**
   * A person's answer, where it changed what the rule amounts to. XCCDF has {@code override} for
   * it, which cannot be used: the published Schematron then wants one at every result of the file,
   * so that oscap refuses it, and readers call the rule waived.
   */
  private void answer(XmlOut xml, RuleEntry rule) {
    Outcome raw = Outcome.worstOf(rule.targets().stream().map(RuleResult::outcome).toList());
    if (raw != rule.outcome() && rule.dispositions().contains(Disposition.ATTESTED)) {
      model.decisions().answersTo(rule.rule()).stream()
          .filter(answer -> answer.state() == AnswerState.COUNTS)
          .findFirst()
          .ifPresent(
              answer -> xml.parent("metadata", all -> answer(all, Standing.of(raw), answer)));
    }
  }

  private static void answer(XmlOut xml, Standing raw, AttestationReport answer) {
    xml.element(
        "answer",
        answer.statement() + " (evidence: " + answer.evidence() + ")",
        "xmlns",
        "urn:io.isaudit:xccdf",
        "old-result",
        word(raw.xccdf()),
        "new-result",
        answer.met() ? "pass" : "fail",
        "time",
        answer.on() + "T00:00:00Z",
        "valid-until",
        answer.validUntil().toString(),
        "authority",
        answer.by());
  }

  static String word(Xccdf result) {
    return result.name().toLowerCase(Locale.ROOT);
  }
}

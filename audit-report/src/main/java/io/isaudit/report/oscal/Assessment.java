package io.isaudit.report.oscal;

import io.isaudit.page.RulePages;
import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standards;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Oscal;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What all parts of the document are made from. */
record Assessment(AuditResult result, ReportModel model, RulePages pages, List<RuleEntry> rules) {

  /** The UUID of the program as a tool among the assets. */
  static final String TOOL = Uuids.of("tool", "is-audit");

  Assessment(AuditResult result, ReportModel model, RulePages pages) {
    this(
        result,
        model,
        pages,
        model.everyRule().stream().filter(r -> Standing.of(r).oscal() != Oscal.OMITTED).toList());
  }

  /** The targets of a rule that it was applied to. */
  static List<RuleResult> applied(RuleEntry rule) {
    return rule.targets().stream()
        .filter(target -> Standing.of(target).oscal() != Oscal.OMITTED)
        .toList();
  }

  /** The controls that a rule serves, in the form of the NIST catalogue: {@code sc-7.5}. */
  List<String> controls(RuleId rule) {
    return Standards.NIST_800_53.ids(pages.references(rule)).stream()
        .map(id -> id.toLowerCase(Locale.ROOT).replace('(', '.').replace(")", ""))
        .toList();
  }

  /** The answers that decided a rule. */
  List<AttestationReport> answers() {
    Set<RuleId> attested =
        result.results().stream()
            .filter(entry -> entry.disposition() == Disposition.ATTESTED)
            .map(RuleResult::rule)
            .collect(Collectors.toSet());
    return result.policy().attestations().stream()
        .filter(answer -> answer.state() == AnswerState.COUNTS)
        .filter(answer -> attested.contains(answer.rule()))
        .toList();
  }

  /** The id of a rule as an objective; its parts have no dots, so it can be taken apart again. */
  static String objective(RuleId rule) {
    return "rule." + rule.chapter() + "." + rule.slug();
  }

  static String component(Target target) {
    return Uuids.of("component", target.kind().word(), target.id());
  }

  static String observation(RuleResult target) {
    return Uuids.of(
        "observation", target.rule(), target.target().kind().word(), target.target().id());
  }

  static void origins(JsonOut json) {
    json.array("origins", all -> all.object(Assessment::origin));
  }

  static void origin(JsonOut json) {
    json.array(
        "actors", all -> all.object(actor -> actor.text("type", "tool").text("actor-uuid", TOOL)));
  }

  static void references(JsonOut json, String name, String member, List<String> uuids) {
    if (!uuids.isEmpty()) {
      json.array(name, all -> uuids.forEach(uuid -> all.object(one -> one.text(member, uuid))));
    }
  }
}

package io.isaudit.report.oscal;

import io.isaudit.page.RulePage;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.DecisionSentences;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Standards;
import io.isaudit.report.model.Standing;
import io.isaudit.report.model.Standing.Oscal;
import io.isaudit.report.model.Words;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A risk for each item that failed; for a target without such items, one for the target. */
final class Risks {

  private final Assessment assessment;

  Risks(Assessment assessment) {
    this.assessment = assessment;
  }

  private record Risk(RuleEntry rule, RuleResult target, Optional<ItemResult> item) {

    Standing standing() {
      return item.map(Standing::of).orElseGet(() -> Standing.of(target));
    }

    String uuid() {
      return item.map(one -> Uuids.of("risk", one.fingerprint()))
          .orElseGet(
              () ->
                  Uuids.of(
                      "risk", target.rule(), target.target().kind().word(), target.target().id()));
    }
  }

  List<String> of(RuleEntry rule) {
    return risks(rule).stream().map(Risk::uuid).distinct().toList();
  }

  private static List<Risk> risks(RuleEntry rule) {
    List<Risk> found = new ArrayList<>();
    for (RuleResult target : rule.targets()) {
      if (isRisk(Standing.of(target))) {
        List<ItemResult> failed =
            target.items().stream().filter(item -> isRisk(Standing.of(item))).toList();
        failed.forEach(item -> found.add(new Risk(rule, target, Optional.of(item))));
        if (failed.isEmpty()) {
          found.add(new Risk(rule, target, Optional.empty()));
        }
      }
    }
    return found;
  }

  private static boolean isRisk(Standing standing) {
    return standing.oscal() == Oscal.NOT_SATISFIED || standing.oscal() == Oscal.RISK_ACCEPTED;
  }

  void write(JsonOut json) {
    List<Risk> all = assessment.rules().stream().flatMap(rule -> risks(rule).stream()).toList();
    if (!all.isEmpty()) {
      json.array("risks", list -> all.forEach(risk -> list.object(one -> write(one, risk))));
    }
  }

  private void write(JsonOut json, Risk risk) {
    Optional<RulePage> page = assessment.pages().page(risk.rule().rule());
    json.text("uuid", risk.uuid());
    json.text("title", Markup.of(risk.rule().title()));
    json.text(
        "description",
        Markup.of(risk.item().map(ItemResult::reason).orElse(risk.target().reason())));
    json.lines(
        "statement",
        page.map(text -> text.why().markdown()).orElse(Markup.of(risk.rule().title())));
    new Props()
        .with("rule", risk.rule().rule().toString())
        .with("target", Words.of(risk.target().target()))
        .with("item", risk.item().map(ItemResult::item))
        .with("fingerprint", risk.item().map(ItemResult::fingerprint))
        .with(
            "disposition",
            Words.key(risk.item().map(ItemResult::disposition).orElse(risk.target().disposition())))
        .with(
            "cwe",
            String.join(", ", Standards.CWE.ids(assessment.pages().references(risk.rule().rule()))))
        .write(json);
    boolean accepted = risk.standing().oscal() == Oscal.RISK_ACCEPTED;
    json.text("status", accepted ? "deviation-approved" : "open");
    Assessment.origins(json);
    json.array("characterizations", all -> all.object(one -> severity(one, risk.rule())));
    List<WaiverReport> waivers = accepted ? waivers(risk) : List.of();
    // A waiver holds to the end of its last day.
    waivers.stream()
        .map(WaiverReport::expires)
        .min(Comparator.naturalOrder())
        .ifPresent(day -> json.text("deadline", day + "T23:59:59Z"));
    remediations(json, risk, page, waivers);
    Assessment.references(
        json,
        "related-observations",
        "observation-uuid",
        List.of(Assessment.observation(risk.target())));
  }

  private static void severity(JsonOut json, RuleEntry rule) {
    json.object("origin", Assessment::origin);
    json.array(
        "facets",
        all ->
            all.object(
                facet ->
                    facet
                        .text("name", "severity")
                        .text("system", Props.NAMESPACE)
                        .text("value", rule.severity().word())));
  }

  private List<WaiverReport> waivers(Risk risk) {
    return assessment.model().decisions().waiversOf(risk.target()).stream()
        .filter(
            waiver ->
                risk.item().map(item -> waiver.settles().contains(item.fingerprint())).orElse(true))
        .toList();
  }

  private static void remediations(
      JsonOut json, Risk risk, Optional<RulePage> page, List<WaiverReport> waivers) {
    Optional<String> fix =
        page.map(text -> text.howToFix().markdown()).filter(text -> !text.isBlank());
    if (fix.isEmpty() && waivers.isEmpty()) {
      return;
    }
    json.array(
        "remediations",
        all -> {
          for (WaiverReport waiver : waivers) {
            boolean accepted = waiver.kind() == WaiverKind.ACCEPTED_RISK;
            all.object(
                one -> {
                  response(
                      one,
                      Uuids.of("waiver", risk.uuid(), waiver.expires(), waiver.reason()),
                      "completed",
                      accepted ? "Accepted risk" : "Contested as a false positive");
                  one.text("description", Markup.of(DecisionSentences.of(waiver)));
                  type(one, accepted ? "accept" : "none");
                });
          }
          fix.ifPresent(
              text ->
                  all.object(
                      one -> {
                        response(one, Uuids.of("fix", risk.uuid()), "recommendation", "How to fix");
                        one.lines("description", text);
                        type(one, "mitigate");
                      }));
        });
  }

  private static void response(JsonOut json, String uuid, String lifecycle, String title) {
    json.text("uuid", uuid).text("lifecycle", lifecycle).text("title", title);
  }

  /** A word of OSCAL itself, so it is not in our name space. */
  private static void type(JsonOut json, String word) {
    json.array("props", all -> all.object(one -> one.text("name", "type").text("value", word)));
  }
}

package io.isaudit.report;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.GateResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A result with one text in every field that can come from outside, each behind its name, so that a
 * reader of the file can look for each. Where a text is dangerous only at the begin of a field,
 * {@link HostileResult} is the one to take.
 */
public final class HostileFields {

  private final String payload;
  private final List<String> fields = new ArrayList<>();
  private final AuditResult result;

  public HostileFields(String payload) {
    this.payload = payload;
    this.result = make();
  }

  public AuditResult result() {
    return result;
  }

  /** The texts as they were put in. */
  public List<String> fields() {
    return List.copyOf(fields);
  }

  private String text(String name) {
    String text = name + " " + payload;
    fields.add(text);
    return text;
  }

  private AuditResult make() {
    Results results = results();
    Outcome[] outcomes = Outcome.values();
    for (int i = 0; i < outcomes.length; i++) {
      String of = outcomes[i].word();
      results.add(
          entry("web/rule" + i, HIGH, outcomes[i])
              .title(text("title " + of))
              .because(text("reason " + of)));
    }
    results.add(finding("finding", Disposition.NONE));
    results.add(finding("waived", Disposition.WAIVED));
    AuditResult built = results.build();
    Scorecard card = built.scorecard();
    return new AuditResult(
        text("tool"),
        new AuditResult.Catalogue(List.of(text("book")), 3, text("digest")),
        built.clock(),
        Environment.PRODUCTION,
        List.of(target()),
        new ScopeReport(
            Set.of(ScopeKind.HOME),
            1,
            3,
            List.of(new ScopeReport.OutOfScope(ScopeKind.HOST, 2, text("how")))),
        new Scorecard(
            card.score(),
            card.acceptedScore(),
            Optional.empty(),
            List.of(text("cap")),
            List.of(text("not graded")),
            card.coverage(),
            card.passedWeight(),
            card.scoredWeight(),
            card.rules(),
            0,
            1,
            card.model()),
        new GateResult(false, text("gate"), List.of(text("gate failure")), Optional.empty()),
        policy(),
        built.results());
  }

  private TargetSummary target() {
    return new TargetSummary(
        new Target(Target.TargetKind.ENDPOINT, text("endpoint")),
        text("description"),
        Instant.EPOCH,
        List.of(
            new TargetSummary.InputSummary(
                text("path"), text("input outcome"), List.of(text("problem")))));
  }

  private PolicyReport policy() {
    return new PolicyReport(
        text("profile"),
        List.of(text("deviation")),
        List.of(
            new PolicyReport.WaiverReport(
                RuleId.of("web/waived"),
                text("waiver target"),
                text("waiver item"),
                WaiverKind.ACCEPTED_RISK,
                text("waiver reason"),
                text("owner"),
                Optional.of(text("approver")),
                Optional.of(text("ticket")),
                LocalDate.EPOCH,
                Set.of(WaiverState.EXPIRED),
                Set.of("waived"))),
        Optional.empty(),
        List.of(
            new PolicyReport.AttestationReport(
                RuleId.of("web/waived"),
                true,
                text("statement"),
                text("answer evidence"),
                text("answer by"),
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                PolicyReport.AnswerState.CONTRADICTED)));
  }

  private Results.Entry finding(String slug, Disposition disposition) {
    return entry("web/" + slug, HIGH, Outcome.FAIL)
        .title(text("title " + slug))
        .on(new Target(Target.TargetKind.NODE, text("node")))
        .disposed(disposition)
        .note(text("note " + slug))
        .parameter(text("parameter " + slug), text("value " + slug))
        .item(
            new ItemResult(
                text("item " + slug),
                Outcome.FAIL,
                disposition,
                text("item reason " + slug),
                Optional.of(text("item note " + slug)),
                slug,
                Optional.of(text("expected " + slug)),
                Optional.of(text("actual " + slug)),
                Optional.of(text("origin " + slug)),
                Optional.of(text("file " + slug)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}

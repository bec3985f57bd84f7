package io.isaudit.report;

import static io.isaudit.report.Results.entry;
import static io.isaudit.report.Results.results;
import static io.isaudit.rule.Severity.HIGH;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.GateResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A result in which one text stands in every field that a target or a policy can fill. */
public final class HostileResult {

  private final String text;

  private HostileResult(String text) {
    this.text = text;
  }

  public static AuditResult of(String text) {
    return new HostileResult(text).build();
  }

  private AuditResult build() {
    Target node = new Target(Target.TargetKind.NODE, text);
    Results results = results().cap(text).policy(policy());
    for (Outcome outcome : Outcome.values()) {
      results.add(entry("web/" + outcome.word(), HIGH, outcome).title(text).because(text));
    }
    for (Disposition disposition : Disposition.values()) {
      String slug = "found" + disposition.ordinal();
      results.add(
          entry("web/" + slug, HIGH, Outcome.FAIL)
              .title(text)
              .on(node)
              .disposed(disposition)
              .note(text)
              .parameter("a", text)
              .item(item(disposition)));
    }
    results.target(
        new TargetSummary(
            node,
            text,
            Instant.EPOCH,
            List.of(new TargetSummary.InputSummary(text, text, List.of(text)))));
    AuditResult built = results.build();
    return new AuditResult(
        built.tool(),
        new AuditResult.Catalogue(List.of(text), 3, text),
        built.clock(),
        built.environment(),
        built.targets(),
        new ScopeReport(
            Set.of(ScopeKind.HOME),
            1,
            3,
            List.of(new ScopeReport.OutOfScope(ScopeKind.HOST, 2, text))),
        built.scorecard(),
        new GateResult(false, text, List.of(text), Optional.of(Severity.HIGH)),
        built.policy(),
        built.results());
  }

  private ItemResult item(Disposition disposition) {
    return new ItemResult(
        text,
        Outcome.FAIL,
        disposition,
        text,
        Optional.of(text),
        "ab".repeat(32),
        Optional.of(text),
        Optional.of(text),
        Optional.of(text),
        Optional.of(text),
        Optional.of(3),
        Optional.of(4),
        Optional.empty());
  }

  private PolicyReport policy() {
    return new PolicyReport(
        text,
        List.of(text),
        List.of(
            new PolicyReport.WaiverReport(
                RuleId.of("web/found1"),
                text,
                text,
                WaiverKind.ACCEPTED_RISK,
                text,
                text,
                Optional.of(text),
                Optional.of(text),
                LocalDate.EPOCH,
                Set.of(WaiverState.EXPIRES_SOON),
                Set.of("ab".repeat(32)))),
        Optional.empty(),
        List.of(
            new PolicyReport.AttestationReport(
                RuleId.of("web/found4"),
                false,
                text,
                text,
                text,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                PolicyReport.AnswerState.COUNTS)));
  }
}

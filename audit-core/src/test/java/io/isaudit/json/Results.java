package io.isaudit.json;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.AuditResult;
import io.isaudit.result.AuditResult.Catalogue;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.GateResult;
import io.isaudit.result.Grade;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.ScopeReport.OutOfScope;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.result.TargetSummary.InputSummary;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results for tests. */
public final class Results {

  private static final Target NODE = new Target(TargetKind.NODE, "node1");

  private Results() {}

  /** A result in which every member has a value. */
  public static AuditResult full() {
    return with(
        new Scorecard(
            Optional.of(new BigDecimal("57.5")),
            Optional.of(new BigDecimal("60.0")),
            Optional.of(Grade.F),
            List.of("the super admin has the shipped password"),
            List.of("a cap rule is open"),
            Optional.of(new BigDecimal("91.3")),
            new BigDecimal("57.5"),
            new BigDecimal("100"),
            Map.of(Outcome.FAIL, 1, Outcome.NOT_APPLICABLE, 2),
            3,
            53,
            ScoreModel.current()),
        List.of(finding()));
  }

  /** A result without any decision: no score, no grade. */
  public static AuditResult undecided() {
    return with(
        new Scorecard(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of("nothing was decided"),
            Optional.empty(),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Map.of(),
            0,
            0,
            ScoreModel.current()),
        List.of());
  }

  private static AuditResult with(Scorecard scorecard, List<RuleResult> results) {
    return new AuditResult(
        "is-audit 0.1.0",
        new Catalogue(List.of("IS"), 361, "ab12"),
        Snapshots.CLOCK,
        Environment.PRODUCTION,
        List.of(
            new TargetSummary(
                NODE,
                "WSO2 Identity Server 7.1.0",
                Snapshots.CLOCK,
                List.of(
                    new InputSummary(
                        "repository/conf/deployment.toml",
                        "read",
                        List.of("line 3 is odd"),
                        Optional.of("ef56"))))),
        new ScopeReport(
            Set.of(ScopeKind.HOME),
            207,
            361,
            List.of(new OutOfScope(ScopeKind.HOST, 12, ScopeKind.HOST.howToBringIn()))),
        scorecard,
        new GateResult(
            false,
            "no open high finding",
            List.of("1 open critical finding"),
            Optional.of(Severity.HIGH)),
        new PolicyReport(
            "acme",
            List.of("the gate fails on no finding"),
            List.of(
                new WaiverReport(
                    RuleId.of("accounts/super-admin-password"),
                    "node node1",
                    "super_admin.password",
                    WaiverKind.ACCEPTED_RISK,
                    "closed network",
                    "operations",
                    Optional.of("security"),
                    Optional.of("SEC-12"),
                    LocalDate.parse("2025-12-31"),
                    Set.of(WaiverState.EXPIRED),
                    Set.of("ab12"))),
            Optional.of(
                new BaselineReport(
                    Optional.of(LocalDate.parse("2025-06-01")),
                    Optional.of(244),
                    12,
                    3,
                    Set.of("cd34"),
                    1)),
            List.of(
                new AttestationReport(
                    RuleId.of("deployment/internal-nodes"),
                    true,
                    "all nodes stand in the internal network",
                    "network plan 7",
                    "operations",
                    LocalDate.parse("2025-11-01"),
                    LocalDate.parse("2026-11-01"),
                    AnswerState.COUNTS))),
        results);
  }

  private static RuleResult finding() {
    RuleId rule = RuleId.of("accounts/super-admin-password");
    return new RuleResult(
        rule,
        2,
        "Super admin password is not the shipped one",
        Severity.CRITICAL,
        NODE,
        Outcome.FAIL,
        Outcome.FAIL,
        Disposition.WAIVER_EXPIRED,
        "super_admin.password is the shipped value",
        List.of("the waiver ended on 2025-12-31"),
        Map.of("least length", "12 characters"),
        List.of(
            new ItemResult(
                "super_admin.password",
                Outcome.FAIL,
                Disposition.WAIVER_EXPIRED,
                "super_admin.password is the shipped value",
                Optional.of("set in clear"),
                Fingerprint.of(rule, NODE, "super_admin.password"),
                Optional.of("not the shipped value"),
                Optional.of("the shipped value"),
                Optional.of("explicit"),
                Optional.of("repository/conf/deployment.toml"),
                Optional.of(10),
                Optional.of(12),
                Optional.of(Cap.SHIPPED_ADMIN_PASSWORD))));
  }
}

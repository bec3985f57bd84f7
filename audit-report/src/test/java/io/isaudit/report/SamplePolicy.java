package io.isaudit.report;

import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decisions about the sample result, of every kind. */
public final class SamplePolicy {

  private static final RuleId LDAP = RuleId.of("userstores/plain-ldap");

  private SamplePolicy() {}

  public static PolicyReport report() {
    return new PolicyReport(
        "northwind",
        List.of(
            "not judged: server/mail-* (this deployment sends no mail)",
            "the gate fails on critical findings only"),
        List.of(
            waiver(
                LDAP,
                "the directory stands on the same host",
                "2026-06-30",
                Set.of(WaiverState.IN_USE),
                Fingerprint.of(LDAP, Results.NODE_1, "user_store.connection_url")),
            waiver(
                RuleId.of("server/hostname"),
                "the name comes with the next certificate",
                "2025-12-31",
                Set.of(WaiverState.EXPIRED)),
            waiver(
                RuleId.of("server/legacy-mode"),
                "an old client needs it",
                "2026-02-10",
                Set.of(WaiverState.UNUSED, WaiverState.EXPIRES_SOON, WaiverState.STALE))),
        Optional.of(
            new BaselineReport(
                Optional.of(LocalDate.parse("2026-01-01")),
                Optional.of(30),
                12,
                9,
                Set.of("ab".repeat(32), "cd".repeat(32)),
                1)),
        List.of(
            answer("deployment/internal-nodes", "2026-01-15", AnswerState.EXPIRED),
            answer("maintenance/backups", "2027-01-15", AnswerState.CONTRADICTED)));
  }

  private static WaiverReport waiver(
      RuleId rule, String reason, String expires, Set<WaiverState> states, String... settles) {
    return new WaiverReport(
        rule,
        "node node1",
        "all",
        WaiverKind.ACCEPTED_RISK,
        reason,
        "Security Office",
        Optional.of("CISO"),
        Optional.of("SEC-41"),
        LocalDate.parse(expires),
        states,
        Set.of(settles));
  }

  private static AttestationReport answer(String rule, String until, AnswerState state) {
    return new AttestationReport(
        RuleId.of(rule),
        true,
        "All of it, says " + rule,
        "runbook 12",
        "D. Silva",
        LocalDate.parse("2025-01-15"),
        LocalDate.parse(until),
        state);
  }
}

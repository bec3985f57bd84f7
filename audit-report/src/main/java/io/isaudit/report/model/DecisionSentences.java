package io.isaudit.report.model;

import io.isaudit.policy.WaiverState;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What people decided, each decision in one sentence, for formats that have no columns for it. The
 * texts in it are those that people wrote; they are not escaped.
 */
public final class DecisionSentences {

  private DecisionSentences() {}

  /** The decisions about an entry. */
  public static List<String> about(RuleResult target, Decisions decisions) {
    List<String> sentences = new ArrayList<>();
    decisions.waiversOf(target).forEach(waiver -> sentences.add(of(waiver)));
    decisions.answersTo(target.rule()).forEach(answer -> sentences.add(of(answer)));
    if (target.items().stream().anyMatch(i -> i.disposition() == Disposition.BASELINED)
        || target.disposition() == Disposition.BASELINED) {
      sentences.add(
          "In the baseline"
              + decisions
                  .report()
                  .baseline()
                  .flatMap(baseline -> baseline.taken())
                  .map(day -> " of " + day)
                  .orElse("")
              + ": known before, and not put right.");
    }
    return sentences;
  }

  public static String of(WaiverReport waiver) {
    boolean expired = waiver.states().contains(WaiverState.EXPIRED);
    String kind = Words.of(waiver.kind());
    StringBuilder out = new StringBuilder();
    out.append(
        expired
            ? "Waiver expired on "
            : Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " until ");
    out.append(waiver.expires());
    if (!waiver.item().equals("all")) {
      out.append(" for ").append(waiver.item());
    }
    out.append(", owner ").append(waiver.owner());
    waiver.approver().ifPresent(approver -> out.append(", approved by ").append(approver));
    waiver.ticket().ifPresent(ticket -> out.append(", ticket ").append(ticket));
    return out.append(": ").append(waiver.reason()).toString();
  }

  public static String of(AttestationReport answer) {
    return (answer.state() == AnswerState.CONTRADICTED ? "Answer against the evidence" : "Answer")
        + " of "
        + answer.by()
        + ", "
        + answer.on()
        + (answer.met() ? ", it is so: " : ", it is not so: ")
        + answer.statement()
        + " (evidence: "
        + answer.evidence()
        + "; valid until "
        + answer.validUntil()
        + ")";
  }
}

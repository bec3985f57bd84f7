package io.isaudit.report.model;

import io.isaudit.policy.WaiverState;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import java.util.ArrayList;
import java.util.List;

/** What people decided about an entry, as sentences without a full stop. */
public final class DecisionWords {

  private DecisionWords() {}

  public static List<String> of(Decisions decisions, RuleResult target) {
    List<String> words = new ArrayList<>();
    decisions.waiversOf(target).forEach(waiver -> words.add(of(waiver)));
    decisions.answersTo(target.rule()).forEach(answer -> words.add(of(answer)));
    boolean baselined =
        target.disposition() == Disposition.BASELINED
            || target.items().stream().anyMatch(i -> i.disposition() == Disposition.BASELINED);
    if (baselined) {
      words.add(baselined(decisions));
    }
    return words;
  }

  /** The decision that settles a row, or that did so until it expired; empty when there is none. */
  public static List<String> of(Decisions decisions, Row row) {
    return switch (row.disposition()) {
      case NONE -> List.of();
      case BASELINED -> List.of(baselined(decisions));
      case ATTESTED ->
          decisions.answersTo(row.target().rule()).stream().map(DecisionWords::of).toList();
      case WAIVED, FALSE_POSITIVE ->
          decisions.report().waivers().stream()
              .filter(waiver -> waiver.settles().contains(row.item().fingerprint()))
              .map(DecisionWords::of)
              .toList();
      case WAIVER_EXPIRED ->
          decisions.waiversOf(row.target()).stream()
              .filter(waiver -> waiver.states().contains(WaiverState.EXPIRED))
              .map(DecisionWords::of)
              .toList();
    };
  }

  /** Kind, last day, people and reason of a waiver. */
  public static String of(WaiverReport waiver) {
    boolean expired = waiver.states().contains(WaiverState.EXPIRED);
    StringBuilder words =
        new StringBuilder(expired ? "waiver expired on " : Words.of(waiver.kind()) + " until ");
    words.append(waiver.expires()).append(", owner ").append(waiver.owner());
    waiver.approver().ifPresent(approver -> words.append(", approved by ").append(approver));
    waiver.ticket().ifPresent(ticket -> words.append(", ticket ").append(ticket));
    return words.append(": ").append(waiver.reason()).toString();
  }

  private static String of(AttestationReport answer) {
    return (answer.state() == AnswerState.CONTRADICTED ? "answer against the evidence" : "answer")
        + " of "
        + answer.by()
        + ", "
        + answer.on()
        + (answer.met() ? ", it is so: " : ", it is not so: ")
        + answer.statement();
  }

  private static String baselined(Decisions decisions) {
    return "in the baseline"
        + decisions
            .report()
            .baseline()
            .flatMap(baseline -> baseline.taken())
            .map(day -> " of " + day)
            .orElse("");
  }
}

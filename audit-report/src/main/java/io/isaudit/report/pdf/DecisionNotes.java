package io.isaudit.report.pdf;

import io.isaudit.policy.WaiverState;
import io.isaudit.report.model.Decisions;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import java.util.ArrayList;
import java.util.List;

/** Who decided about a finding, why and until when, beside the finding. */
final class DecisionNotes {

  private DecisionNotes() {}

  static void write(Sheet sheet, RuleResult target) {
    Decisions decisions = sheet.model().decisions();
    decisions.waiversOf(target).forEach(waiver -> sheet.flow().paragraph(waiver(waiver)));
    decisions.answersTo(target.rule()).forEach(answer -> sheet.flow().paragraph(answer(answer)));
    decisions.baselineOf(target).ifPresent(day -> sheet.text("In the baseline of " + day + "."));
  }

  private static List<Run> waiver(WaiverReport waiver) {
    boolean expired = waiver.states().contains(WaiverState.EXPIRED);
    List<Run> runs = new ArrayList<>();
    runs.add(Sheet.strong(expired ? "Waiver expired" : capital(Words.of(waiver.kind()))));
    runs.add(Sheet.run((expired ? " on " : " until ") + waiver.expires()));
    if (!waiver.item().equals("all")) {
      runs.add(Sheet.run(" for "));
      runs.add(Sheet.code(waiver.item()));
    }
    runs.add(Sheet.run(", "));
    runs.addAll(people(waiver));
    runs.add(Sheet.run(": "));
    runs.add(Sheet.run(waiver.reason()));
    return runs;
  }

  /** Owner, approver and ticket of a waiver. */
  static List<Run> people(WaiverReport waiver) {
    List<Run> runs = new ArrayList<>(List.of(Sheet.run("owner "), Sheet.run(waiver.owner())));
    waiver
        .approver()
        .ifPresent(who -> runs.addAll(List.of(Sheet.run(", approved by "), Sheet.run(who))));
    waiver
        .ticket()
        .ifPresent(ticket -> runs.addAll(List.of(Sheet.run(", ticket "), Sheet.run(ticket))));
    return runs;
  }

  private static List<Run> answer(AttestationReport answer) {
    boolean against = answer.state() == AnswerState.CONTRADICTED;
    return List.of(
        Sheet.strong(against ? "Answer against the evidence" : "Answer"),
        Sheet.run(" of "),
        Sheet.run(answer.by()),
        Sheet.run(", " + answer.on()),
        Sheet.run(answer.met() ? ", it is so: " : ", it is not so: "),
        Sheet.run(answer.statement()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

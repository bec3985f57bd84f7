package io.isaudit.report.html;

import io.isaudit.policy.WaiverState;
import io.isaudit.report.model.Decisions;
import io.isaudit.report.model.Words;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;

/** Who decided about a finding, why and until when, beside the finding. */
final class DecisionNotes {

  private DecisionNotes() {}

  static void write(Html html, Decisions decisions, RuleResult target) {
    decisions.waiversOf(target).forEach(waiver -> waiver(html, waiver));
    decisions.answersTo(target.rule()).forEach(answer -> answer(html, answer));
    decisions
        .baselineOf(target)
        .ifPresent(
            day -> html.element("p", "In the baseline of " + day + ".", "class", "decision"));
  }

  private static void waiver(Html html, WaiverReport waiver) {
    boolean expired = waiver.states().contains(WaiverState.EXPIRED);
    html.open("p", "class", "decision");
    html.element("strong", expired ? "Waiver expired" : capital(Words.of(waiver.kind())));
    html.text((expired ? " on " : " until ") + waiver.expires());
    if (!waiver.item().equals("all")) {
      html.text(" for ").element("code", waiver.item());
    }
    html.text(", ");
    people(html, waiver);
    html.text(": ").text(waiver.reason()).close("p");
  }

  /** Owner, approver and ticket of a waiver. */
  static void people(Html html, WaiverReport waiver) {
    html.text("owner ").text(waiver.owner());
    waiver.approver().ifPresent(approver -> html.text(", approved by ").text(approver));
    waiver.ticket().ifPresent(ticket -> html.text(", ticket ").text(ticket));
  }

  private static void answer(Html html, AttestationReport answer) {
    html.open("p", "class", "decision");
    html.element(
        "strong",
        answer.state() == AnswerState.CONTRADICTED ? "Answer against the evidence" : "Answer");
    html.text(" of ");
    given(html, answer);
    html.text(answer.met() ? ", it is so: " : ", it is not so: ").text(answer.statement());
    html.close("p");
  }

  /** Who gave an answer, and when. */
  static void given(Html html, AttestationReport answer) {
    html.text(answer.by()).text(", " + answer.on());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

package io.isaudit.report.pdf;

import io.isaudit.policy.WaiverState;
import io.isaudit.report.model.Decisions;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Cell;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Grid;
import io.isaudit.report.pdf.tagged.Grid.Column;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The decisions of the policy and what became of them. */
final class DecisionTables {

  private static final Set<AnswerState> SOUND = Set.of(AnswerState.COUNTS, AnswerState.NOT_NEEDED);

  private final Sheet sheet;
  private final Flow flow;
  private final ReportModel model;
  private final Decisions decisions;
  private final Set<RuleId> shown;

  DecisionTables(Sheet sheet) {
    this.sheet = sheet;
    this.flow = sheet.flow();
    this.model = sheet.model();
    this.decisions = model.decisions();
    this.shown =
        model.sections().values().stream()
            .flatMap(List::stream)
            .map(entry -> entry.rule())
            .collect(Collectors.toSet());
  }

  void write() {
    sheet.begin(Part.DECISIONS, false);
    profile();
    List<WaiverReport> rotting = decisions.rottingWaivers();
    waivers(" to look at", rotting);
    waivers(" without trouble", decisions.soundWaivers());
    decisions.report().baseline().ifPresent(this::baseline);
    answers();
    sheet.end();
  }

  private void profile() {
    List<Run> runs = new ArrayList<>();
    runs.add(Sheet.run("Profile "));
    runs.add(Sheet.strong(decisions.report().profile()));
    runs.add(
        Sheet.run(
            decisions.isStandard()
                ? ": the rules and the gate are those that are shipped."
                : ": it departs from the shipped rules in these points."));
    flow.paragraph(runs);
    if (!decisions.isStandard()) {
      sheet.bullets(decisions.report().deviations());
    }
    if (decisions.report().waivers().isEmpty() && decisions.report().baseline().isEmpty()) {
      sheet.text("No finding is waived, and there is no baseline.");
    }
  }

  private void waivers(String state, List<WaiverReport> waivers) {
    if (waivers.isEmpty()) {
      return;
    }
    flow.space(8);
    Grid grid =
        sheet.table(
            Words.count(waivers.size(), "waiver") + state,
            Column.text("Finding", 0.3),
            Column.text("Decision", 0.48),
            Column.text("Ends", 0.22));
    for (WaiverReport waiver : waivers) {
      List<List<Run>> decision = new ArrayList<>();
      decision.add(List.of(Sheet.run(Words.of(waiver.kind()) + ": "), Sheet.run(waiver.reason())));
      decision.add(DecisionNotes.people(waiver));
      Cell ends = Cell.of(Sheet.run(waiver.expires().toString()));
      for (WaiverState each : waiver.states()) {
        ends = ends.and(state(each.words(), Decisions.isSound(each)));
      }
      grid.row(where(waiver), new Cell(decision, false), ends);
    }
    grid.close();
  }

  private Cell where(WaiverReport waiver) {
    Cell finding = Cell.heading(rule(waiver.rule()));
    if (waiver.target().equals("all") && waiver.item().equals("all")) {
      return finding.and(Sheet.run("on all targets"));
    }
    return finding
        .and(Sheet.run("target: "), Sheet.run(waiver.target()))
        .and(Sheet.run("item: "), Sheet.run(waiver.item()));
  }

  private void baseline(BaselineReport baseline) {
    flow.space(8);
    flow.heading(3, Run.of("Baseline", Looks.RULE), "", 50);
    List<Run> runs = new ArrayList<>(List.of(Sheet.run(Words.of(baseline))));
    if (!baseline.gone().isEmpty()) {
      runs.add(Sheet.run("; take these out with "));
      runs.add(Sheet.code("is-audit baseline --update"));
    }
    runs.add(Sheet.run("."));
    flow.paragraph(runs);
  }

  private void answers() {
    List<AttestationReport> answers = decisions.report().attestations();
    if (answers.isEmpty() && model.scorecard().attestedAsked() == 0) {
      return;
    }
    flow.space(8);
    flow.heading(3, Run.of("Answers of people", Looks.RULE), "", 60);
    sheet.text(
        model.scorecard().attestedAnswered()
            + " of "
            + Words.count(model.scorecard().attestedAsked(), "question")
            + " answered.");
    answers(
        " that counts for nothing",
        " that count for nothing",
        answers.stream().filter(answer -> !SOUND.contains(answer.state())).toList());
    answers(
        " without trouble",
        " without trouble",
        answers.stream().filter(answer -> SOUND.contains(answer.state())).toList());
  }

  private void answers(String one, String many, List<AttestationReport> answers) {
    if (answers.isEmpty()) {
      return;
    }
    flow.space(6);
    Grid grid =
        sheet.table(
            Words.count(answers.size(), "answer") + (answers.size() == 1 ? one : many),
            Column.text("Question", 0.3),
            Column.text("Answer", 0.48),
            Column.text("Valid until", 0.22));
    for (AttestationReport answer : answers) {
      grid.row(
          Cell.heading(rule(answer.rule())),
          Cell.of(
                  Sheet.strong(answer.met() ? "It is so" : "It is not so"),
                  Sheet.run(": "),
                  Sheet.run(answer.statement()))
              .and(
                  Sheet.run("evidence: "),
                  Sheet.run(answer.evidence()),
                  Sheet.run("; by "),
                  Sheet.run(answer.by()),
                  Sheet.run(", " + answer.on())),
          Cell.of(Sheet.run(answer.validUntil().toString()))
              .and(state(answer.state().words(), SOUND.contains(answer.state()))));
    }
    grid.close();
  }

  /** A rule that is not in the result, perhaps for a slip of the pen, is named without a link. */
  private Run rule(RuleId rule) {
    return shown.contains(rule) ? Sheet.rule(rule, Looks.STRONG) : Sheet.strong(rule.toString());
  }

  private static Run state(String words, boolean sound) {
    return sound ? Sheet.note(words) : Run.of("\u26A0 " + words, Looks.STRONG.in(Looks.AMBER));
  }
}

package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.report.pdf.tagged.TaggedPdf;
import io.isaudit.result.ItemResult;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page: what a reader must know who reads no other. */
final class Summary {

  private static final float BAND = 96;
  private static final float NAMES = 104;
  private static final int TARGETS_NAMED = 4;
  private static final int DEVIATIONS_NAMED = 4;
  private static final int REASONS_NAMED = 5;
  private static final int REASON = 150;

  private final Sheet sheet;
  private final Flow flow;
  private final ReportModel model;

  private Summary(Sheet sheet) {
    this.sheet = sheet;
    this.flow = sheet.flow();
    this.model = sheet.model();
  }

  static void write(Sheet sheet) {
    new Summary(sheet).write();
  }

  private void write() {
    flow.open("Sect");
    title();
    targets();
    departures();
    flow.space(8);
    Charts.hero(sheet);
    because();
    flow.space(6);
    facts();
    first();
    flow.close();
  }

  private void title() {
    flow.pdf()
        .artifact(
            "Layout",
            pen -> {
              pen.rectangle(0, TaggedPdf.HEIGHT - BAND, TaggedPdf.WIDTH, BAND, Looks.BAND);
              pen.text(Run.of("IS AUDIT", Looks.BADGE.in(Looks.PALE)), flow.left(), flow.y() + 22);
            });
    flow.moveTo(TaggedPdf.HEIGHT - 44);
    flow.pdf().bookmark(1, "Summary", "summary");
    flow.heading(1, Run.of("Compliance scorecard", Looks.TITLE), "summary", 0);
    flow.moveTo(TaggedPdf.HEIGHT - BAND - 14);
  }

  private void targets() {
    List<TargetSummary> all = model.targets();
    int rest = all.size() - TARGETS_NAMED;
    int shown = rest > 1 ? TARGETS_NAMED : all.size();
    for (TargetSummary target : all.subList(0, shown)) {
      flow.paragraph(
          List.of(
              Sheet.strong(Words.of(target.target())), Sheet.run("   " + target.description())));
    }
    if (rest > 1) {
      flow.paragraph(Sheet.run("and " + rest + " more").to("#" + Part.INPUTS.place()));
    }
    flow.paragraph(
        List.of(
            Sheet.note("Judged as a " + model.environment() + " deployment, " + model.clock())));
  }

  /** A reader must not take a result by other rules for one by the shipped ones. */
  private void departures() {
    if (model.decisions().isStandard()) {
      return;
    }
    List<String> all = model.decisions().report().deviations();
    flow.space(6);
    flow.box(
        Looks.SUNKEN,
        Optional.of(Looks.AMBER),
        6,
        () -> {
          flow.paragraph(
              List.of(
                  Sheet.strong("\u26A0 Not the standard audit. "),
                  Sheet.run("The profile " + model.decisions().report().profile()),
                  Sheet.run(
                      " departs from the shipped rules or their gate in "
                          + Words.count(all.size(), "point")
                          + ":")));
          int rest = all.size() - DEVIATIONS_NAMED;
          List<String> told = new ArrayList<>(rest > 1 ? all.subList(0, DEVIATIONS_NAMED) : all);
          if (rest > 1) {
            told.add("and " + rest + " more, listed under Decisions");
          }
          sheet.bullets(told);
        });
  }

  private void because() {
    List<String> all = Basis.reasons(model.scorecard());
    int rest = all.size() - REASONS_NAMED;
    List<String> why = new ArrayList<>(rest > 1 ? all.subList(0, REASONS_NAMED) : all);
    if (rest > 1) {
      why.add("and " + rest + " more, listed under \u201C" + Part.SCORE.title() + "\u201D");
    }
    if (!why.isEmpty()) {
      flow.space(4);
      sheet.bullets(why);
    }
  }

  private void facts() {
    Scorecard card = model.scorecard();
    flow.open("L");
    List<List<Run>> gate = new ArrayList<>();
    boolean passed = model.gate().passed();
    gate.add(
        List.of(
            Run.of(
                passed ? "\u2713 Passed" : "\u2717 Not passed",
                Looks.STRONG.in(passed ? Looks.GOOD : Looks.BAD)),
            Sheet.run("   It " + model.gate().condition())));
    model.gate().failures().forEach(why -> gate.add(List.of(Sheet.run(why))));
    fact("Gate", gate);
    int undecided = model.count(Outcome.ERROR) + model.count(Outcome.UNKNOWN);
    fact(
        "Coverage",
        card.coverage().map(percent -> Words.number(percent) + " %").orElse("none"),
        card.coverage().isEmpty()
            ? "no automated rule was in scope"
            : undecided == 0
                ? "every automated rule in scope was decided"
                : Words.count(undecided, "rule") + " in scope could not be decided");
    fact(
        "Scope",
        model.scope().sentence(),
        model.scope().asked().isEmpty()
            ? "no evidence was asked for"
            : "asked for: " + String.join(", ", model.scope().asked()));
    if (!model.scope().outside().isEmpty()) {
      fact("Not checked", notChecked());
    }
    if (card.attestedAsked() > 0) {
      fact(
          "Answered by a person",
          card.attestedAnswered() + " of " + Words.count(card.attestedAsked(), "question"),
          card.attestedAnswered() == card.attestedAsked() ? "" : "the others are not in the score");
    }
    fact("Accepted risks", accepted(), acceptedScore(card));
    flow.close();
  }

  private List<List<Run>> notChecked() {
    List<Run> runs = new ArrayList<>();
    String before = "";
    for (ScopeReport.OutOfScope outside : model.scope().outside()) {
      runs.add(Sheet.run(before + outside.kind().words() + " ("));
      runs.add(Sheet.run(Words.count(outside.rules(), "rule") + ")"));
      before = ", ";
    }
    runs.add(Sheet.run("; "));
    runs.add(
        Run.of("how to bring them in", Looks.BODY.in(Looks.LINK))
            .to("#" + Part.NOT_SELECTED.place()));
    return List.of(runs);
  }

  private String accepted() {
    int settled = model.in(Section.SETTLED).size();
    return settled == 0 ? "none" : Words.count(settled, "rule") + " settled by a decision";
  }

  private String acceptedScore(Scorecard card) {
    return card.acceptedScore()
        .filter(accepted -> !card.score().equals(card.acceptedScore()))
        .map(accepted -> Words.number(accepted) + " of 100 if accepted findings counted as passed")
        .orElse("");
  }

  private void fact(String name, String value, String detail) {
    fact(
        name,
        List.of(List.of(Sheet.strong(value), Sheet.run(detail.isEmpty() ? "" : "   " + detail))));
  }

  private void fact(String name, List<List<Run>> paragraphs) {
    sheet.fact(name, NAMES, paragraphs);
    flow.space(3);
  }

  private void first() {
    if (model.first().isEmpty()) {
      return;
    }
    flow.space(10);
    flow.heading(2, Run.of("What to do first", Looks.RULE), "first", 90);
    flow.space(1);
    flow.rule(Looks.BAND, 0.8f);
    flow.space(4);
    model
        .scoreAfterFirst()
        .ifPresent(
            score ->
                flow.paragraph(
                    List.of(
                        Sheet.run(
                            model.first().size() == 1
                                ? "Putting it right raises the score to "
                                : "Putting these right raises the score to "),
                        Sheet.strong(Words.number(score)),
                        Sheet.run(" of 100."))));
    flow.open("L").attribute("List", "ListNumbering", "Decimal");
    int number = 1;
    for (RuleEntry entry : model.first()) {
      flow.space(3);
      flow.item(Sheet.strong(number++ + "."), 16, Looks.STRONG, () -> first(entry));
    }
    flow.close();
  }

  private void first(RuleEntry entry) {
    flow.paragraph(
        List.of(
            Sheet.severity(entry.severity()),
            Sheet.run("   "),
            Run.of(entry.title(), Looks.STRONG.in(Looks.LINK)).to("#" + Part.placeOf(entry.rule())),
            Sheet.note("   +" + Words.number(entry.gain()) + " points")));
    String reason = entry.openTargets().get(0).reason();
    List<Run> found = new ArrayList<>();
    found.add(
        Sheet.note(
            reason.length() > REASON ? reason.substring(0, REASON).strip() + "\u2026" : reason));
    entry.openTargets().get(0).items().stream()
        .filter(ItemResult::isOpen)
        .findFirst()
        .ifPresent(item -> found.addAll(EvidenceBlock.place(item, "   ")));
    flow.paragraph(found);
  }
}

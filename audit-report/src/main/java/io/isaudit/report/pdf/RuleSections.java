package io.isaudit.report.pdf;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules that a reader has something to do about, one after the other. */
final class RuleSections {

  /** Targets and items that are shown in full; the others stand in the table behind them. */
  private static final int SHOWN = 5;

  /** More undecided rules than this are shown as a table: one broken file leaves most. */
  private static final int UNDECIDED_IN_FULL = 40;

  private static final Comparator<ItemResult> OPEN_FIRST =
      Comparator.comparing(item -> item.disposition().isSettled());

  private final Sheet sheet;
  private final Flow flow;
  private final ReportModel model;

  RuleSections(Sheet sheet) {
    this.sheet = sheet;
    this.flow = sheet.flow();
    this.model = sheet.model();
  }

  void write() {
    findings();
    undecided();
    part(
        Part.QUESTIONS,
        "No file can answer these. Answer them in the policy file, with a name and a date; until"
            + " then they are left out of the score.",
        Section.QUESTIONS);
    part(
        Part.SETTLED,
        "These failed, and somebody decided to live with them or contests them. They still count"
            + " as failed in the score, and no longer for the gate.",
        Section.SETTLED);
  }

  private void undecided() {
    String intro =
        "The evidence for these rules was asked for and did not come, or the audit itself failed."
            + " They count as not passed. Each says what was missing: bring that to the next run.";
    if (model.in(Section.UNDECIDED).size() <= UNDECIDED_IN_FULL) {
      part(Part.UNDECIDED, intro, Section.UNDECIDED);
      return;
    }
    sheet.begin(Part.UNDECIDED, true);
    sheet.text(intro + " They are many: 'is-audit rules ID' explains each.");
    flow.space(4);
    RuleLists.undecided(sheet);
    sheet.end();
  }

  private void findings() {
    sheet.begin(Part.FINDINGS, true);
    List<RuleEntry> entries = model.in(Section.FINDINGS);
    if (entries.isEmpty()) {
      sheet.text(
          model.scorecard().score().isEmpty()
              ? "No rule was decided."
              : model.in(Section.UNDECIDED).isEmpty()
                  ? "No rule in scope has an open finding."
                  : "No rule that could be decided has an open finding.");
    }
    entries.forEach(this::rule);
    sheet.end();
  }

  private void part(Part part, String intro, Section section) {
    if (part.isShown(model)) {
      sheet.begin(part, true);
      sheet.text(intro);
      model.in(section).forEach(this::rule);
      sheet.end();
    }
  }

  private void rule(RuleEntry entry) {
    flow.space(14);
    flow.need(130);
    flow.open("Sect");
    String place = Part.placeOf(entry.rule());
    flow.pdf().bookmark(2, Sheet.plain(entry.title()), place);
    if (!flow.isAtTop()) {
      flow.rule(Looks.LINE, 0.6f);
      flow.space(6);
    }
    flow.heading(3, Run.of(entry.title(), Looks.RULE), place, 0);
    flow.space(2);
    tags(entry);
    flow.space(5);
    List<RuleResult> told = entry.targets().stream().filter(RuleSections::isTold).toList();
    told.stream().limit(SHOWN).forEach(target -> target(entry, target));
    if (told.size() > SHOWN) {
      sheet.small(Words.count(told.size() - SHOWN, "more target") + " in the table below");
    }
    new RuleDetails(sheet, entry, SHOWN).write();
    flow.close();
  }

  private void tags(RuleEntry entry) {
    List<Run> tags = new ArrayList<>();
    tags.add(Run.of(" " + entry.rule(), Looks.CODE.in(Looks.SOFT)));
    if (entry.outcome() != Outcome.FAIL) {
      tags.add(Sheet.run("   "));
      tags.add(Sheet.outcome(entry.outcome()));
    }
    if (!isNamed(entry)) {
      for (Disposition disposition : entry.dispositions()) {
        tags.add(Sheet.strong("   " + Words.of(disposition)));
      }
    }
    entry.cap().ifPresent(cap -> tags.add(Run.of("   \u26A0 caps the grade", Looks.STRONG)));
    if (entry.gain().signum() > 0) {
      tags.add(Sheet.note("   +" + Words.number(entry.gain()) + " points"));
    }
    sheet.badge(entry.severity(), tags);
  }

  /** Whether the targets of an entry are named: the only target of all is known already. */
  private boolean isNamed(RuleEntry entry) {
    return model.targets().size() != 1
        || entry.targets().stream()
            .anyMatch(target -> !target.target().equals(model.targets().get(0).target()));
  }

  /** Targets without news are told in the table only. */
  private static boolean isTold(RuleResult target) {
    return target.effectiveOutcome().compareTo(Outcome.MANUAL) <= 0
        || target.disposition() != Disposition.NONE;
  }

  private void target(RuleEntry entry, RuleResult target) {
    if (isNamed(entry)) {
      List<Run> name = new ArrayList<>(List.of(Sheet.strong(Words.of(target.target()))));
      if (entry.targets().size() > 1) {
        name.add(Sheet.run("   "));
        name.add(Sheet.outcome(target.effectiveOutcome()));
      }
      if (target.disposition() != Disposition.NONE) {
        name.add(Sheet.strong("   " + Words.of(target.disposition())));
      }
      flow.need(40);
      flow.paragraph(name);
    }
    List<ItemResult> told =
        target.items().stream()
            .filter(item -> item.outcome() == target.outcome())
            .sorted(OPEN_FIRST)
            .limit(SHOWN)
            .toList();
    if (told.stream().noneMatch(item -> target.reason().contains(item.reason()))) {
      sheet.text(target.reason());
    }
    told.forEach(
        item ->
            EvidenceBlock.write(sheet, item, target.disposition(), Looks.ink(entry.severity())));
    int rest = target.items().size() - told.size();
    if (rest > 0) {
      sheet.small(Words.count(rest, "more item") + " in the table below");
    }
    DecisionNotes.write(sheet, target);
    target.notesBeside(told).forEach(sheet::small);
    flow.space(3);
  }
}

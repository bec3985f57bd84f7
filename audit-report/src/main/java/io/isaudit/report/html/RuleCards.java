package io.isaudit.report.html;

import io.isaudit.page.Prose;
import io.isaudit.page.RulePage;
import io.isaudit.report.model.Alike;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules that a reader has something to do about, each as a card. */
final class RuleCards {

  /** Targets of a rule that are shown in full; the others stand in the table of the details. */
  private static final int SHOWN_TARGETS = 3;

  /** Items of a target that are shown in full; the others stand in the table of the details. */
  private static final int SHOWN_ITEMS = 5;

  private static final Comparator<ItemResult> OPEN_FIRST =
      Comparator.comparing(item -> item.disposition().isSettled());

  private final Html html;
  private final ReportModel model;
  private final Marks marks;

  RuleCards(Html html, ReportModel model, Marks marks) {
    this.html = html;
    this.model = model;
    this.marks = marks;
  }

  void findings() {
    Part.FINDINGS.open(html, model);
    List<RuleEntry> entries = model.in(Section.FINDINGS);
    if (entries.isEmpty()) {
      html.element(
          "p",
          model.scorecard().score().isEmpty()
              ? "No rule was decided."
              : model.in(Section.UNDECIDED).isEmpty()
                  ? "No rule in scope has an open finding."
                  : "No rule that could be decided has an open finding.",
          "class",
          "intro");
    }
    entries.forEach(entry -> card(entry, Section.FINDINGS, true, Optional.of(RulePage::howToFix)));
    html.close("section");
  }

  /** A rule that could not be decided, as a card. */
  void undecided(RuleEntry entry, boolean paged) {
    card(entry, Section.UNDECIDED, paged, Optional.empty());
  }

  void questions() {
    part(
        Part.QUESTIONS,
        "No file can answer these. Answer them in the policy file, with a name and a date; until"
            + " then they are left out of the score.",
        Section.QUESTIONS);
  }

  void settled() {
    part(
        Part.SETTLED,
        "These failed, and somebody decided to live with them or contests them. They still count"
            + " as failed in the score, and no longer for the gate.",
        Section.SETTLED);
  }

  private void part(Part part, String intro, Section section) {
    if (part.isShown(model)) {
      part.open(html, model);
      html.element("p", intro, "class", "intro");
      model.in(section).forEach(entry -> card(entry, section, true, Optional.empty()));
      html.close("section");
    }
  }

  private void card(RuleEntry entry, Section section, boolean paged, Optional<ProseOf> beside) {
    String anchor = Part.anchorOf(entry.rule());
    html.open(
        "article",
        "class",
        "card " + entry.severity().word(),
        "id",
        anchor,
        "aria-labelledby",
        anchor + "-title",
        Marks.ATTRIBUTE,
        marks.of(entry, section));
    head(entry, anchor);
    Optional<Prose> prose =
        beside.flatMap(part -> entry.page().map(part::of)).filter(p -> !p.html().isEmpty());
    html.open("div", "class", prose.isPresent() ? "card-body two" : "card-body");
    html.open("div", "class", "found");
    List<List<RuleResult>> told =
        Alike.groups(entry.targets().stream().filter(this::isTold).toList(), model.decisions());
    Set<ItemResult> shown = new HashSet<>();
    Set<RuleResult> shownTargets = new HashSet<>();
    for (List<RuleResult> alike : told.subList(0, Math.min(told.size(), SHOWN_TARGETS))) {
      target(entry, alike);
      alike.forEach(target -> shown.addAll(shownItems(target)));
      shownTargets.addAll(alike);
    }
    if (told.size() > SHOWN_TARGETS) {
      int rest = entry.targets().size() - shownTargets.size();
      rest(rest, "more target");
    }
    html.close("div");
    if (prose.isPresent()) {
      html.open("div", "class", "prose fix").element("h4", "How to fix");
      html.raw(prose.get().html()).close("div");
    }
    html.close("div");
    new RuleDetails(html, entry, paged, shown, shownTargets).write(prose.isPresent());
    html.close("article");
  }

  private void head(RuleEntry entry, String anchor) {
    html.open("div", "class", "card-head").open("p", "class", "tags");
    Badges.severity(html, entry.severity());
    if (entry.outcome() != Outcome.FAIL) {
      Badges.outcome(html, entry.outcome());
    }
    if (!isNamed(entry)) {
      entry.dispositions().forEach(disposition -> Badges.disposition(html, disposition));
    }
    entry
        .cap()
        .ifPresent(cap -> html.element("span", "caps the grade", "class", "chip cap").text(" "));
    html.element("a", entry.rule().toString(), "class", "rule", "href", "#" + anchor);
    GainsPart.gain(html, entry);
    html.close("p").element("h3", entry.title(), "id", anchor + "-title").close("div");
  }

  /** Whether the targets of an entry are named: the only target of all is in the head already. */
  private boolean isNamed(RuleEntry entry) {
    return model.targets().size() != 1
        || entry.targets().stream()
            .anyMatch(target -> !target.target().equals(model.targets().get(0).target()));
  }

  /** Targets without news are told in the table of the details only. */
  private boolean isTold(RuleResult target) {
    return target.effectiveOutcome().compareTo(Outcome.MANUAL) <= 0
        || target.disposition() != Disposition.NONE;
  }

  /** Targets of which the same is to be told. */
  private void target(RuleEntry entry, List<RuleResult> alike) {
    RuleResult target = alike.get(0);
    if (isNamed(entry)) {
      html.open("p", "class", "target");
      String before = "";
      for (RuleResult one : alike) {
        html.text(before).element("strong", Words.of(one.target()));
        before = ", ";
      }
      html.text(" ");
      if (entry.targets().size() > 1) {
        Badges.outcome(html, target.effectiveOutcome());
      }
      if (target.disposition() != Disposition.NONE) {
        Badges.disposition(html, target.disposition());
      }
      html.close("p");
    }
    List<ItemResult> told = shownItems(target);
    if (told.stream().noneMatch(item -> target.reason().contains(item.reason()))) {
      html.element("p", target.reason(), "class", "reason");
    }
    told.forEach(item -> Evidence.write(html, item, target.disposition()));
    int rest = target.items().size() - told.size();
    if (rest > 0) {
      rest(rest, "more item");
    }
    DecisionNotes.write(html, model.decisions(), target);
    target.notesBeside(told).forEach(note -> html.element("p", note, "class", "note"));
  }

  private static List<ItemResult> shownItems(RuleResult target) {
    return target.items().stream()
        .filter(item -> item.outcome() == target.outcome())
        .sorted(OPEN_FIRST)
        .limit(SHOWN_ITEMS)
        .toList();
  }

  private void rest(int number, String singular) {
    html.element("p", Words.count(number, singular) + " in the details", "class", "rest");
  }

  /** Takes one section of a page. */
  @FunctionalInterface
  private interface ProseOf {
    Prose of(RulePage page);
  }
}

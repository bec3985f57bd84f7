package io.isaudit.report.html;

import io.isaudit.report.model.Cause;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Section;
import io.isaudit.report.model.Words;
import java.util.List;

/** The rules that could not be decided: those of one cause together, the others as cards. */
final class UndecidedPart {

  /** From so many rules on a cause is told once for all of them. */
  private static final int TOGETHER = 4;

  /** More cards than this are shown without their pages. */
  private static final int CARDS_WITH_PAGES = 40;

  private static final int UNFOLDED = 8;

  private final Html html;
  private final ReportModel model;
  private final Marks marks;
  private final RuleCards cards;

  UndecidedPart(Html html, ReportModel model, Marks marks, RuleCards cards) {
    this.html = html;
    this.model = model;
    this.marks = marks;
    this.cards = cards;
  }

  void write() {
    if (!Part.UNDECIDED.isShown(model)) {
      return;
    }
    List<Cause> common =
        model.causes().stream().filter(cause -> cause.rules().size() >= TOGETHER).toList();
    List<RuleEntry> single =
        model.causes().stream()
            .filter(cause -> cause.rules().size() < TOGETHER)
            .flatMap(cause -> cause.rules().stream())
            .toList();
    boolean paged = single.size() <= CARDS_WITH_PAGES;
    Part.UNDECIDED.open(html, model);
    html.element(
        "p",
        "The evidence for these rules was asked for and did not come, or the audit itself failed."
            + " They count as not passed. Each says what was missing: bring that to the next run."
            + (paged && common.isEmpty() ? "" : " 'is-audit rules ID' explains each rule."),
        "class",
        "intro");
    common.forEach(this::cause);
    single.forEach(entry -> cards.undecided(entry, paged));
    html.close("section");
  }

  private void cause(Cause cause) {
    html.open("div", "class", "cause", "data-g", "");
    html.element("h3", Words.count(cause.rules().size(), "rule") + " for one reason");
    html.open("p", "class", "reason");
    if (model.targets().size() != 1) {
      html.element("strong", String.join(", ", cause.targets())).text(": ");
    }
    html.text(cause.reason()).close("p");
    boolean folded = cause.rules().size() > UNFOLDED;
    if (folded) {
      html.open("details").element("summary", "Show the rules");
    }
    html.open("ul", "class", "names");
    for (RuleEntry entry : cause.rules()) {
      html.open(
          "li",
          "id",
          Part.anchorOf(entry.rule()),
          "class",
          entry.severity().word(),
          Marks.ATTRIBUTE,
          marks.of(entry, Section.UNDECIDED));
      Badges.severity(html, entry.severity());
      html.text(entry.title()).text(" ").element("code", entry.rule().toString()).close("li");
    }
    html.close("ul");
    if (folded) {
      html.close("details");
    }
    html.close("div");
  }
}

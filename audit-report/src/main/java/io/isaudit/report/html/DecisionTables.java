package io.isaudit.report.html;

import io.isaudit.policy.WaiverState;
import io.isaudit.report.model.Decisions;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Words;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.rule.RuleId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The decisions of the policy and what became of them. */
final class DecisionTables {

  /** Tables of more rows than this are folded, unless their rows need a look. */
  private static final int UNFOLDED = 10;

  private static final Set<AnswerState> SOUND = Set.of(AnswerState.COUNTS, AnswerState.NOT_NEEDED);

  private final Html html;
  private final ReportModel model;
  private final Decisions decisions;
  private final Set<RuleId> shown;

  DecisionTables(Html html, ReportModel model) {
    this.html = html;
    this.model = model;
    this.decisions = model.decisions();
    this.shown =
        model.sections().values().stream()
            .flatMap(List::stream)
            .map(entry -> entry.rule())
            .collect(Collectors.toSet());
  }

  void write() {
    Part.DECISIONS.open(html, model);
    profile();
    if (!decisions.report().waivers().isEmpty()) {
      waivers();
    }
    decisions.report().baseline().ifPresent(this::baseline);
    if (!decisions.report().attestations().isEmpty() || model.scorecard().attestedAsked() > 0) {
      answers();
    }
    html.close("section");
  }

  private void profile() {
    html.open("p", "class", "intro").text("Profile ");
    html.element("strong", decisions.report().profile());
    if (decisions.isStandard()) {
      html.text(": the rules and the gate are those that are shipped.").close("p");
    } else {
      html.text(": it departs from the shipped rules in these points.").close("p");
      html.open("ul", "class", "points");
      decisions.report().deviations().forEach(deviation -> html.element("li", deviation));
      html.close("ul");
    }
    if (decisions.report().waivers().isEmpty() && decisions.report().baseline().isEmpty()) {
      html.element("p", "No finding is waived, and there is no baseline.", "class", "rest");
    }
  }

  private void waivers() {
    List<WaiverReport> rotting = decisions.rottingWaivers();
    List<WaiverReport> sound = decisions.soundWaivers();
    html.open("h3").text("Waivers ");
    html.element("span", Integer.toString(rotting.size() + sound.size()), "class", "count");
    html.close("h3");
    if (!rotting.isEmpty()) {
      String those = Words.count(rotting.size(), "waiver");
      waivers(those + (rotting.size() == 1 ? " needs" : " need") + " a look", rotting);
    }
    folded(
        sound.size(),
        Words.count(sound.size(), "waiver") + " without trouble",
        caption -> waivers(caption, sound));
  }

  private void waivers(String caption, List<WaiverReport> waivers) {
    head(caption, "Finding", "Decision", "Ends");
    for (WaiverReport waiver : waivers) {
      html.open("tr").open("th", "scope", "row");
      rule(waiver.rule());
      where(waiver);
      html.close("th");
      html.open("td").open("p").text(Words.of(waiver.kind()) + ": ").text(waiver.reason());
      html.close("p").open("p", "class", "who");
      DecisionNotes.people(html, waiver);
      html.close("p").close("td");
      html.open("td").text(waiver.expires() + " ");
      for (WaiverState state : waiver.states()) {
        state(state.words(), Decisions.isSound(state));
      }
      html.close("td").close("tr");
    }
    html.close("tbody").close("table");
  }

  private void where(WaiverReport waiver) {
    if (waiver.target().equals("all") && waiver.item().equals("all")) {
      html.element("p", "on all targets");
      return;
    }
    html.open("p").text("target: ").text(waiver.target()).close("p");
    html.open("p").text("item: ").text(waiver.item()).close("p");
  }

  private void baseline(BaselineReport baseline) {
    html.element("h3", "Baseline").open("p");
    html.text(Words.of(baseline));
    if (!baseline.gone().isEmpty()) {
      html.text("; take these out with ").element("code", "is-audit baseline --update");
    }
    html.text(".").close("p");
  }

  private void answers() {
    List<AttestationReport> answers = decisions.report().attestations();
    html.element("h3", "Answers of people");
    html.open("p")
        .text(
            model.scorecard().attestedAnswered()
                + " of "
                + Words.count(model.scorecard().attestedAsked(), "question")
                + " answered.")
        .close("p");
    List<AttestationReport> troubled =
        answers.stream().filter(answer -> !SOUND.contains(answer.state())).toList();
    List<AttestationReport> sound =
        answers.stream().filter(answer -> SOUND.contains(answer.state())).toList();
    if (!troubled.isEmpty()) {
      String those = Words.count(troubled.size(), "answer");
      answers(those + (troubled.size() == 1 ? " does" : " do") + " not count", troubled);
    }
    folded(
        sound.size(),
        Words.count(sound.size(), "answer") + " without trouble",
        caption -> answers(caption, sound));
  }

  private void answers(String caption, List<AttestationReport> answers) {
    head(caption, "Question", "Answer", "Valid until");
    for (AttestationReport answer : answers) {
      html.open("tr").open("th", "scope", "row");
      rule(answer.rule());
      html.close("th").open("td").open("p");
      html.element("strong", answer.met() ? "It is so" : "It is not so").text(": ");
      html.text(answer.statement()).close("p");
      html.open("p", "class", "who").text("evidence: ").text(answer.evidence()).text("; by ");
      DecisionNotes.given(html, answer);
      html.close("p").close("td").open("td").text(answer.validUntil() + " ");
      state(answer.state().words(), SOUND.contains(answer.state()));
      html.close("td").close("tr");
    }
    html.close("tbody").close("table");
  }

  private void head(String caption, String... heads) {
    html.open("table", "class", "decided").element("caption", caption);
    html.open("thead").open("tr");
    for (String head : heads) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
  }

  /** A rule that is not in the result, perhaps for a slip of the pen, is named without a link. */
  private void rule(RuleId rule) {
    if (shown.contains(rule)) {
      html.element("a", rule.toString(), "href", "#" + Part.anchorOf(rule));
    } else {
      html.text(rule.toString());
    }
  }

  private void state(String words, boolean sound) {
    html.element(sound ? "p" : "strong", words, "class", sound ? "state" : "state look");
  }

  private void folded(int rows, String caption, Table table) {
    if (rows == 0) {
      return;
    }
    if (rows <= UNFOLDED) {
      table.write(caption);
    } else {
      html.open("details").element("summary", "Show " + caption);
      table.write(caption);
      html.close("details");
    }
  }

  /** Writes a table. */
  @FunctionalInterface
  private interface Table {
    void write(String caption);
  }
}

package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Words;
import io.isaudit.result.Scorecard;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import java.util.List;

/** The head of the page: what was judged, and how it came out. */
final class Masthead {

  private static final int TARGETS_NAMED = 4;
  private static final int DEVIATIONS_NAMED = 6;
  private static final int REASONS_NAMED = 3;

  private Masthead() {}

  static void write(Html html, ReportModel model) {
    html.open("header", "class", "mast").open("div", "class", "mast-inner");
    html.open("div", "class", "ident");
    html.element("p", "IS Audit", "class", "brand");
    html.element("h1", "Compliance scorecard");
    targets(html, model);
    html.open("p", "class", "about")
        .text("Judged as a ")
        .element("strong", model.environment())
        .text(" deployment, " + model.clock())
        .close("p");
    html.close("div");
    departures(html, model);
    html.open("div", "class", "hero");
    Charts.ring(html, model);
    verdict(html, model);
    facts(html, model);
    html.close("div").close("div").close("header");
  }

  /** A reader must not take a result by other rules for one by the shipped ones. */
  private static void departures(Html html, ReportModel model) {
    if (model.decisions().isStandard()) {
      return;
    }
    List<String> all = model.decisions().report().deviations();
    html.open("div", "class", "departures").open("p");
    html.element("strong", "Not the standard audit.").text(" The profile ");
    html.element("strong", model.decisions().report().profile());
    html.text(
        " departs from the shipped rules or their gate in " + Words.count(all.size(), "point"));
    html.text(":").close("p").open("ul");
    int rest = all.size() - DEVIATIONS_NAMED;
    int shown = rest > 1 ? DEVIATIONS_NAMED : all.size();
    all.subList(0, shown).forEach(deviation -> html.element("li", deviation));
    if (rest > 1) {
      html.open("li");
      html.element("a", "and " + rest + " more", "href", "#" + Part.DECISIONS.anchor());
      html.close("li");
    }
    html.close("ul").close("div");
  }

  private static void targets(Html html, ReportModel model) {
    html.open("ul", "class", "targets");
    int rest = model.targets().size() - TARGETS_NAMED;
    int shown = rest > 1 ? TARGETS_NAMED : model.targets().size();
    for (TargetSummary target : model.targets().subList(0, shown)) {
      html.open("li").element("strong", Words.of(target.target()));
      html.text(" ").text(target.description()).close("li");
    }
    if (rest > 1) {
      html.open("li").element("a", "and " + rest + " more", "href", "#inputs").close("li");
    }
    html.close("ul");
  }

  private static void verdict(Html html, ReportModel model) {
    Scorecard card = model.scorecard();
    html.open("div", "class", "verdict");
    html.open("p", "class", "grade").element("strong", model.gradeWords());
    html.text(" ").element("span", model.scoreWords(), "class", "of").close("p");
    if (!card.caps().isEmpty() || !card.notGraded().isEmpty()) {
      html.open("ul", "class", "because");
      int rest = card.notGraded().size() - REASONS_NAMED;
      int shown = rest > 1 ? REASONS_NAMED : card.notGraded().size();
      card.notGraded().subList(0, shown).forEach(reason -> html.element("li", reason));
      if (rest > 1) {
        html.open("li").element("a", "and " + rest + " more", "href", "#" + Part.SCORE.anchor());
        html.close("li");
      }
      card.caps().forEach(cap -> html.element("li", cap));
      html.close("ul");
    }
    model.trend().ifPresent(trend -> TrendPart.news(html, trend));
    open(html, model);
    html.close("div");
  }

  private static void open(Html html, ReportModel model) {
    int all = model.open().values().stream().mapToInt(Integer::intValue).sum();
    html.element(
        "p", all == 0 ? "No open finding" : Words.count(all, "open finding"), "class", "openline");
    Charts.severities(html, model);
    html.open("ul", "class", "legend");
    for (Severity severity : Severity.values()) {
      html.open("li", "class", severity.word());
      html.element("strong", Integer.toString(model.open(severity)));
      html.text(" " + severity.word()).close("li");
    }
    html.close("ul");
  }

  private static void facts(Html html, ReportModel model) {
    Scorecard card = model.scorecard();
    boolean passed = model.gate().passed();
    html.open("dl", "class", "facts");
    html.open("div", "class", passed ? "gate passed" : "gate missed");
    html.element("dt", "Gate").open("dd");
    html.element("strong", passed ? "Passed" : "Not passed");
    model.gate().failures().forEach(why -> html.element("span", why, "class", "detail"));
    html.open("span", "class", "detail").text("It ").text(model.gate().condition()).close("span");
    html.close("dd").close("div");
    int undecided = model.count(Outcome.ERROR) + model.count(Outcome.UNKNOWN);
    fact(
        html,
        "Coverage",
        card.coverage().map(percent -> Words.number(percent) + " %").orElse("none"),
        coverage(card, undecided));
    fact(
        html,
        "Scope",
        model.scope().sentence(),
        model.scope().asked().isEmpty()
            ? "no evidence was asked for"
            : "asked for: " + String.join(", ", model.scope().asked()));
    if (card.attestedAsked() > 0) {
      fact(
          html,
          "Answered by a person",
          card.attestedAnswered() + " of " + card.attestedAsked(),
          "attested rules in scope");
    }
    card.acceptedScore()
        .filter(accepted -> !card.score().equals(card.acceptedScore()))
        .ifPresent(
            accepted ->
                fact(
                    html,
                    "With accepted risks",
                    Words.number(accepted) + " of 100",
                    "the score if accepted findings counted as passed"));
    html.close("dl");
  }

  private static String coverage(Scorecard card, int undecided) {
    if (card.coverage().isEmpty()) {
      return "no automated rule was in scope";
    }
    return undecided == 0
        ? "every automated rule in scope was decided"
        : Words.count(undecided, "rule") + " in scope could not be decided";
  }

  private static void fact(Html html, String name, String value, String detail) {
    html.open("div").element("dt", name).open("dd").element("strong", value);
    html.element("span", detail, "class", "detail").close("dd").close("div");
  }
}

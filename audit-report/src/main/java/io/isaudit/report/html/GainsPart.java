package io.isaudit.report.html;

import io.isaudit.report.model.Gains;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.rule.Severity;
import java.util.EnumMap;
import java.util.Map;

/** The way to a better grade, and all findings in short by where the work on them is. */
final class GainsPart {

  private GainsPart() {}

  static void write(Html html, ReportModel model) {
    if (!Part.GAINS.isShown(model)) {
      return;
    }
    Gains gains = model.gains();
    Part.GAINS.open(html, model);
    if (!gains.steps().isEmpty()) {
      html.open("ol", "class", "steps");
      gains.steps().forEach(step -> step(html, step));
      html.close("ol");
    }
    html.open("p", "class", "intro");
    gains
        .all()
        .ifPresent(
            score -> {
              html.text("With every finding put right the score is ");
              html.element("strong", Words.number(score)).text(" of 100. ");
            });
    html.text(
        "The findings stand below by where the work is, as far as what was judged tells it; how"
            + " long it takes, nobody has measured.");
    html.close("p");
    gains.groups().forEach(group -> group(html, group));
    html.close("section");
  }

  private static void step(Html html, Gains.Step step) {
    html.open("li", "class", "grade-" + Charts.lower(step.grade()));
    html.element("strong", "Grade " + step.grade());
    html.text(" ");
    html.element("span", "with " + Words.count(step.findings(), "finding") + " put right");
    html.text(" ");
    html.element("span", Words.number(step.score()) + " of 100", "class", "detail").close("li");
  }

  private static void group(Html html, Gains.Group group) {
    html.open("details", "class", "group").open("summary");
    html.element("strong", group.change().title()).text(": " + severities(group));
    if (group.points().signum() > 0) {
      html.text(" ").element("span", points(group.points().toPlainString()), "class", "gain");
    }
    html.close("summary").open("p", "class", "intro").text("To change: " + group.change().words());
    html.text(".").close("p").open("ul", "class", "glance");
    for (RuleEntry finding : group.findings()) {
      html.open("li", "class", finding.severity().word());
      Badges.severity(html, finding.severity());
      html.element("a", finding.title(), "href", "#" + Part.anchorOf(finding.rule()));
      gain(html, finding);
      html.close("li");
    }
    html.close("ul").close("details");
  }

  /** What a finding gives, unless it gives nothing. */
  static void gain(Html html, RuleEntry finding) {
    if (finding.gain().signum() > 0) {
      html.text(" ").element("span", points(Words.number(finding.gain())), "class", "gain");
    }
  }

  private static String points(String number) {
    return "+" + number + " points";
  }

  private static String severities(Gains.Group group) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    group.findings().forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    StringBuilder words = new StringBuilder();
    counts.forEach(
        (severity, number) ->
            words
                .append(words.isEmpty() ? "" : ", ")
                .append(number)
                .append(' ')
                .append(severity.word()));
    return words.toString();
  }
}

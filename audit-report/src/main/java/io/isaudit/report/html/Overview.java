package io.isaudit.report.html;

import io.isaudit.report.model.Chapter;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.result.ItemResult;
import io.isaudit.rule.Outcome;
import java.util.List;

/** What a reader in a hurry needs: the first findings and the chapters. */
final class Overview {

  private Overview() {}

  static void first(Html html, ReportModel model) {
    if (!Part.FIRST.isShown(model)) {
      return;
    }
    Part.FIRST.open(html, model);
    model
        .scoreAfterFirst()
        .ifPresent(
            score ->
                html.open("p", "class", "intro")
                    .text(
                        model.first().size() == 1
                            ? "Putting it right raises the score to "
                            : "Putting these right raises the score to ")
                    .element("strong", Words.number(score))
                    .text(" of 100.")
                    .close("p"));
    html.open("ol", "class", "first");
    for (RuleEntry entry : model.first()) {
      html.open("li", "class", entry.severity().word());
      Badges.severity(html, entry.severity());
      html.open("div").element("a", entry.title(), "href", "#" + Part.anchorOf(entry.rule()));
      String reason = entry.openTargets().get(0).reason();
      html.open("p").text(reason);
      html.text(" ");
      entry.openTargets().get(0).items().stream()
          .filter(ItemResult::isOpen)
          .findFirst()
          .ifPresent(item -> Evidence.place(html, item));
      html.close("p").close("div");
      GainsPart.gain(html, entry);
      html.close("li");
    }
    html.close("ol").close("section");
  }

  static void chapters(Html html, ReportModel model) {
    if (!Part.CHAPTERS.isShown(model)) {
      return;
    }
    Part.CHAPTERS.open(html, model);
    html.open("table", "class", "chapters");
    html.element("caption", "Rules of each chapter by what became of them");
    html.open("thead").open("tr");
    for (String head : List.of("Chapter", "Failed", "Undecided", "Passed", "Questions", "Other")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (Chapter chapter : model.chapters()) {
      html.open("tr").open("th", "scope", "row").element("span", chapter.title());
      Charts.chapter(html, chapter);
      html.close("th");
      int other =
          chapter.count(Outcome.INFORMATIONAL)
              + chapter.count(Outcome.NOT_APPLICABLE)
              + chapter.count(Outcome.NOT_SELECTED);
      int undecided = chapter.count(Outcome.ERROR) + chapter.count(Outcome.UNKNOWN);
      number(html, chapter.count(Outcome.FAIL), "fail");
      number(html, undecided, "undecided");
      number(html, chapter.count(Outcome.PASS), "pass");
      number(html, chapter.count(Outcome.MANUAL), "ask");
      number(html, other, "other");
      html.close("tr");
    }
    html.close("tbody").close("table").close("section");
  }

  /** A cell whose number stands out unless it is none. */
  static void number(Html html, int number, String style) {
    if (number == 0) {
      html.element("td", "0");
    } else {
      html.element("td", Integer.toString(number), "class", style);
    }
  }
}

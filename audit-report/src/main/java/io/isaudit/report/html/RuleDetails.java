package io.isaudit.report.html;

import io.isaudit.page.RulePage;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a card folds away: prose, all items, parameters, headings of the guide, standards. */
final class RuleDetails {

  private final Html html;
  private final RuleEntry entry;
  private final boolean paged;

  /**
   * @param paged whether the prose of the page is told
   */
  RuleDetails(Html html, RuleEntry entry, boolean paged) {
    this.html = html;
    this.entry = entry;
    this.paged = paged;
  }

  /**
   * Writes them.
   *
   * @param fixIsShown whether the card shows how to fix it already
   */
  void write(boolean fixIsShown) {
    html.open("details").element("summary", fixIsShown ? "Why it matters, and details" : "Details");
    html.open("div", "class", "prose");
    entry.page().filter(page -> paged).ifPresent(page -> prose(page, fixIsShown));
    html.close("div");
    boolean tabulated = entry.items().count() > 1 || entry.targets().size() > 1;
    if (tabulated) {
      items();
    }
    html.open("dl", "class", "plain");
    pair("Rule", entry.rule() + ", version " + entry.version());
    entry.parameters().forEach(this::pair);
    if (!entry.guideHeadings().isEmpty()) {
      pair("Guide", String.join("; ", entry.guideHeadings()));
    }
    Map<String, List<Reference>> standards = new LinkedHashMap<>();
    for (Reference reference : entry.references()) {
      standards.computeIfAbsent(reference.standard(), s -> new ArrayList<>()).add(reference);
    }
    standards.forEach(this::standard);
    if (!tabulated) {
      entry
          .items()
          .filter(item -> item.outcome() == Outcome.FAIL)
          .forEach(item -> pair("Fingerprint", item.fingerprint()));
    }
    html.close("dl").close("details");
  }

  private void prose(RulePage page, boolean fixIsShown) {
    html.element("h4", "Why it matters").raw(page.why().html());
    if (!fixIsShown) {
      html.element("h4", "How to fix").raw(page.howToFix().html());
    }
    page.references()
        .ifPresent(references -> html.element("h4", "References").raw(references.html()));
  }

  private void items() {
    html.open("table", "class", "items").element("caption", "All that was looked at");
    html.open("thead").open("tr");
    for (String head : List.of("Target", "Item", "Outcome", "Reason")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (RuleResult target : entry.targets()) {
      if (target.items().isEmpty()) {
        row(target, "", target.outcome(), target.disposition(), target.reason(), "");
      }
      for (ItemResult item : target.items()) {
        row(
            target,
            item.item(),
            item.outcome(),
            item.disposition(),
            item.reason(),
            item.fingerprint());
      }
    }
    html.close("tbody").close("table");
  }

  private void row(
      RuleResult target,
      String item,
      Outcome outcome,
      Disposition disposition,
      String reason,
      String fingerprint) {
    html.open("tr").element("td", Words.of(target.target())).element("td", item).open("td");
    Badges.outcome(html, outcome);
    if (disposition != Disposition.NONE) {
      Badges.disposition(html, disposition);
    }
    html.close("td").open("td").text(reason);
    if (outcome == Outcome.FAIL && !fingerprint.isEmpty()) {
      html.text(" ").element("span", fingerprint, "class", "hash");
    }
    html.close("td").close("tr");
  }

  private void standard(String name, List<Reference> references) {
    html.open("div").element("dt", name).open("dd");
    String before = "";
    for (Reference reference : references) {
      html.text(before).text(reference.id()).text(" ").text(reference.title());
      before = "; ";
    }
    html.close("dd").close("div");
  }

  private void pair(String name, String value) {
    html.open("div").element("dt", name).element("dd", value).close("div");
  }
}

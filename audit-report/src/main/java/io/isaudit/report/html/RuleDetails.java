package io.isaudit.report.html;

import io.isaudit.page.RulePage;
import io.isaudit.report.model.RuleEntry;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Reference;
import java.util.List;
import java.util.Set;

/** What a card folds away: prose, all items, parameters, headings of the guide, standards. */
final class RuleDetails {

  private final Html html;
  private final RuleEntry entry;
  private final boolean paged;
  private final Set<ItemResult> shown;
  private final Set<RuleResult> shownTargets;

  /**
   * @param paged whether the prose of the page is told
   * @param shown the items that the card shows in full
   * @param shownTargets the targets of which the card shows something
   */
  RuleDetails(
      Html html,
      RuleEntry entry,
      boolean paged,
      Set<ItemResult> shown,
      Set<RuleResult> shownTargets) {
    this.html = html;
    this.entry = entry;
    this.paged = paged;
    this.shown = shown;
    this.shownTargets = shownTargets;
  }

  /**
   * Writes them.
   *
   * @param fixIsShown whether the card shows how to fix it already
   */
  void write(boolean fixIsShown) {
    html.open("details").element("summary", fixIsShown ? "Why it matters, and details" : "Details");
    entry.page().filter(page -> paged).ifPresent(page -> prose(page, fixIsShown));
    if (!shownTargets.containsAll(entry.targets()) || !shown.containsAll(entry.items().toList())) {
      rest();
    }
    html.open("dl", "class", "plain");
    pair("Rule", entry.rule() + ", version " + entry.version());
    entry.parameters().forEach(this::pair);
    if (!entry.guideHeadings().isEmpty()) {
      pair("Guide", String.join("; ", entry.guideHeadings()));
    }
    entry.standards().forEach(this::standard);
    fingerprints();
    html.close("dl").close("details");
  }

  private void prose(RulePage page, boolean fixIsShown) {
    html.open("div", "class", "prose");
    html.element("h4", "Why it matters").raw(page.why().html());
    if (!fixIsShown) {
      html.element("h4", "How to fix").raw(page.howToFix().html());
    }
    page.references()
        .ifPresent(references -> html.element("h4", "References").raw(references.html()));
    html.close("div");
  }

  /** By these, baselines and other reports name the findings that the card shows. */
  private void fingerprints() {
    long all = entry.items().filter(this::isNamed).count();
    if (all == 0) {
      return;
    }
    html.open("div").element("dt", all == 1 ? "Fingerprint" : "Fingerprints");
    for (RuleResult target : entry.targets()) {
      for (ItemResult item : target.items()) {
        if (isNamed(item)) {
          html.open("dd").element("span", item.fingerprint(), "class", "hash");
          if (all > 1) {
            html.text(" " + Words.of(target.target()) + ", ").text(item.item());
          }
          html.close("dd");
        }
      }
    }
    html.close("div");
  }

  private boolean isNamed(ItemResult item) {
    return item.outcome() == Outcome.FAIL && shown.contains(item);
  }

  private void rest() {
    html.open("table", "class", "items").element("caption", "What else was looked at");
    html.open("thead").open("tr");
    for (String head : List.of("Target", "Item", "Outcome", "Reason")) {
      html.element("th", head, "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    for (RuleResult target : entry.targets()) {
      if (target.items().isEmpty() && !shownTargets.contains(target)) {
        row(target, "", target.outcome(), target.disposition(), target.reason(), "");
      }
      for (ItemResult item : target.items()) {
        if (shown.contains(item)) {
          continue;
        }
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

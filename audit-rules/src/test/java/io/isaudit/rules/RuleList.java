package io.isaudit.rules;

import io.isaudit.facts.GuideHeadings;
import io.isaudit.page.RulePages;
import io.isaudit.rule.Reference;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.RuleId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/rules.md}: the guide with its rules and errors, and the rules by name. */
final class RuleList {

  private static final String PAGES = "../audit-rules/src/main/java/io/isaudit/rules/";

  /** Headings below which there are only other headings. */
  private static final List<String> CONTAINERS =
      List.of("Deployment Plan", "Multi regional deployment", "Server Deployment", "Operations");

  private final Map<RuleId, Rule> rules = new TreeMap<>();
  private final Map<RuleId, List<Reference>> references = new TreeMap<>();
  private final RulePages pages;
  private final StringBuilder text = new StringBuilder();

  RuleList(List<RuleBook> books) {
    pages = RulePages.of(books);
    for (RuleBook book : books) {
      for (Rule rule : book.rules()) {
        rules.put(rule.id(), rule);
        references.put(rule.id(), book.references(rule.id()));
      }
    }
  }

  String write() {
    introduction();
    line("## The guide, heading by heading");
    GuideHeadings.all().forEach(this::heading);
    line("## Rules that the guide does not ask for");
    table(rules.values().stream().filter(rule -> rule.guideHeadings().isEmpty()).toList());
    line("## All rules");
    allRules();
    line("## What standards ask for");
    standards();
    rules.keySet().forEach(id -> text.append(link(id)).append(": " + PAGES + id + ".md\n"));
    return text.toString().stripTrailing() + "\n";
  }

  private void introduction() {
    long covered = GuideHeadings.all().stream().filter(heading -> !of(heading).isEmpty()).count();
    line("# Rules");
    line(
        "Written by a test from the rules and their data; `RuleListTest` says how. "
            + "%d rules; %d of the %d headings of the vendor's guide have one."
                .formatted(rules.size(), covered, GuideHeadings.all().size()));
    line(
        "The guide is the *WSO2 Identity Server Deployment and Maintenance Best Practices Guide*. "
            + "Where it is wrong or no longer right, the rules follow the product; "
            + "the differences stand below their heading. "
            + "An *automated* rule is decided by evidence, an *attested* one by a person's answer, "
            + "an *informational* one states what is there.");
  }

  private void heading(String heading) {
    line("### " + heading);
    List<Rule> covering = of(heading);
    if (!covering.isEmpty()) {
      table(covering);
    } else {
      line(
          CONTAINERS.contains(heading)
              ? "Only its sub-headings ask for something."
              : "No rule yet.");
    }
    List<List<String>> errata =
        DataFiles.rows("guide-errata.tsv").stream()
            .filter(row -> row.get(0).equals(heading))
            .toList();
    if (!errata.isEmpty()) {
      row("the guide says", "what is right", "rules");
      row("---", "---", "---");
      for (List<String> erratum : errata) {
        String named = Stream.of(erratum.get(3).split(",", -1)).map(this::named).collect(joining());
        row(erratum.get(1), erratum.get(2), named);
      }
      line("");
    }
  }

  private void table(List<Rule> listed) {
    row("rule", "title", "severity", "kind");
    row("---", "---", "---", "---");
    for (Rule rule : listed) {
      row(link(rule.id()), pages.title(rule.id()), rule.severity().word(), kind(rule));
    }
    line("");
  }

  private void allRules() {
    row("rule", "title", "severity", "kind", "references");
    row("---", "---", "---", "---", "---");
    for (Rule rule : rules.values()) {
      String ids = references.get(rule.id()).stream().map(Reference::id).collect(joining());
      row(link(rule.id()), pages.title(rule.id()), rule.severity().word(), kind(rule), ids);
    }
    line("");
  }

  /** In the order of the file of titles, which is that of the numbers. */
  private void standards() {
    line("A rule serves the requirement; that it passes does not fulfil it.");
    row("standard", "requirement", "title", "rules");
    row("---", "---", "---", "---");
    for (List<String> title : DataFiles.rows("standard-titles.tsv")) {
      List<RuleId> serving =
          rules.keySet().stream()
              .filter(id -> references.get(id).stream().anyMatch(r -> r.id().equals(title.get(1))))
              .toList();
      if (!serving.isEmpty()) {
        String links = serving.stream().map(RuleList::link).collect(joining());
        row(title.get(0), title.get(1), title.get(2).replace("|", "\\|"), links);
      }
    }
    line("");
  }

  private List<Rule> of(String heading) {
    return rules.values().stream()
        .filter(rule -> rule.guideHeadings().contains(heading))
        .sorted(Comparator.comparing(Rule::id))
        .toList();
  }

  private String named(String id) {
    RuleId rule = RuleId.of(id);
    return rules.containsKey(rule) ? link(rule) : id + " (to come)";
  }

  /** Where each leads to stands once, at the end of the list. */
  private static String link(RuleId id) {
    return "[" + id + "]";
  }

  private static String kind(Rule rule) {
    return rule.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(", ");
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void line(String paragraph) {
    text.append(paragraph).append(paragraph.isEmpty() ? "\n" : "\n\n");
  }
}

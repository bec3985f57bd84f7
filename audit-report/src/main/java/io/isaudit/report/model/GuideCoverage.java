package io.isaudit.report.model;

import io.isaudit.page.RulePages;
import io.isaudit.rule.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The vendor's guide with what became of it in a result.
 *
 * @param headings all of the guide in its order
 * @param elsewhere rules of the result that stand under none of them
 */
public record GuideCoverage(List<Heading> headings, int elsewhere) {

  private static final Comparator<RuleEntry> WORST_FIRST =
      Comparator.comparing(RuleEntry::outcome).thenComparing(RuleEntry::rule);

  public GuideCoverage {
    headings = List.copyOf(headings);
  }

  /**
   * One heading.
   *
   * @param rules those of the result that cover it, the worst outcome first; a rule may stand under
   *     several headings
   */
  public record Heading(String title, List<RuleEntry> rules) {

    public Heading {
      rules = List.copyOf(rules);
    }
  }

  static GuideCoverage of(Collection<RuleEntry> entries, RulePages pages) {
    Map<String, List<RuleEntry>> byTitle = new HashMap<>();
    for (RuleEntry entry : entries) {
      for (String title : pages.guideHeadings(entry.rule())) {
        byTitle.computeIfAbsent(title, t -> new ArrayList<>()).add(entry);
      }
    }
    Set<RuleId> placed = new HashSet<>();
    List<Heading> headings = new ArrayList<>();
    for (String title : RulePages.guide()) {
      List<RuleEntry> rules =
          byTitle.getOrDefault(title, List.of()).stream().sorted(WORST_FIRST).toList();
      rules.forEach(entry -> placed.add(entry.rule()));
      headings.add(new Heading(title, rules));
    }
    return new GuideCoverage(headings, entries.size() - placed.size());
  }

  /** How many headings have a rule. */
  public int covered() {
    return (int) headings.stream().filter(heading -> !heading.rules().isEmpty()).count();
  }
}

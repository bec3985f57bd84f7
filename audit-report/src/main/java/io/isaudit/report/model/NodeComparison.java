package io.isaudit.report.model;

import io.isaudit.result.RuleResult;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import io.isaudit.rule.Target.TargetKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The nodes of a deployment side by side.
 *
 * @param nodes in the order of the result; empty when there are less than two
 * @param patterns the ways in which they differ, the worst outcome of the first node first
 * @param agreed how many rules came out the same on all
 */
public record NodeComparison(List<Target> nodes, List<Pattern> patterns, int agreed) {

  private static final Comparator<List<Optional<Outcome>>> WORST_FIRST =
      (one, other) -> {
        for (int i = 0; i < one.size(); i++) {
          int order = Integer.compare(rank(one.get(i)), rank(other.get(i)));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  public NodeComparison {
    nodes = List.copyOf(nodes);
    patterns = List.copyOf(patterns);
  }

  /**
   * Rules with the same outcomes.
   *
   * @param outcomes one for each node; empty where the rules were not judged
   * @param rules in the order of their ids
   */
  public record Pattern(List<Optional<Outcome>> outcomes, List<RuleEntry> rules) {

    public Pattern {
      outcomes = List.copyOf(outcomes);
      rules = List.copyOf(rules);
    }
  }

  /** How many rules came out differently on two nodes. */
  public int differing() {
    return patterns.stream().mapToInt(pattern -> pattern.rules().size()).sum();
  }

  static NodeComparison of(List<TargetSummary> targets, Collection<RuleEntry> entries) {
    List<Target> nodes =
        targets.stream()
            .map(TargetSummary::target)
            .filter(target -> target.kind() == TargetKind.NODE)
            .toList();
    if (nodes.size() < 2) {
      return new NodeComparison(List.of(), List.of(), 0);
    }
    Map<List<Optional<Outcome>>, List<RuleEntry>> byOutcomes = new TreeMap<>(WORST_FIRST);
    int agreed = 0;
    for (RuleEntry entry :
        entries.stream().sorted(Comparator.comparing(RuleEntry::rule)).toList()) {
      List<Optional<Outcome>> outcomes = nodes.stream().map(node -> on(node, entry)).toList();
      long different = outcomes.stream().distinct().count();
      if (different > 1) {
        byOutcomes.computeIfAbsent(outcomes, o -> new ArrayList<>()).add(entry);
      } else if (outcomes.get(0).isPresent()) {
        agreed++;
      }
    }
    List<Pattern> patterns = new ArrayList<>();
    byOutcomes.forEach((outcomes, rules) -> patterns.add(new Pattern(outcomes, rules)));
    return new NodeComparison(nodes, patterns, agreed);
  }

  private static int rank(Optional<Outcome> outcome) {
    return outcome.map(Outcome::ordinal).orElse(Outcome.values().length);
  }

  private static Optional<Outcome> on(Target node, RuleEntry entry) {
    return entry.targets().stream()
        .filter(target -> target.target().equals(node))
        .map(RuleResult::effectiveOutcome)
        .findFirst();
  }
}

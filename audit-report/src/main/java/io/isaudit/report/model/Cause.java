package io.isaudit.report.model;

import io.isaudit.result.RuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Why rules could not be decided, and which: one unreadable file leaves many.
 *
 * @param reason the words that all of them give
 * @param targets the ids of the targets where it was so, in their order
 */
public record Cause(String reason, List<String> targets, List<RuleEntry> rules) {

  public Cause {
    targets = List.copyOf(targets);
    rules = List.copyOf(rules);
  }

  /** The causes of undecided rules, those of most rules first. */
  static List<Cause> of(List<RuleEntry> undecided) {
    Map<Key, List<RuleEntry>> byCause = new LinkedHashMap<>();
    for (RuleEntry entry : undecided) {
      byCause.computeIfAbsent(key(entry), key -> new ArrayList<>()).add(entry);
    }
    List<Cause> causes = new ArrayList<>();
    byCause.forEach((key, rules) -> causes.add(new Cause(key.reason, key.targets, rules)));
    causes.sort((one, other) -> Integer.compare(other.rules.size(), one.rules.size()));
    return causes;
  }

  private record Key(String reason, List<String> targets) {}

  /** Rules whose targets give several reasons have a cause of their own words. */
  private static Key key(RuleEntry entry) {
    TreeSet<String> reasons = new TreeSet<>();
    List<String> targets = new ArrayList<>();
    for (RuleResult target : entry.targets()) {
      if (target.effectiveOutcome() == entry.outcome() || isUndecided(target)) {
        reasons.add(target.reason());
        targets.add(Words.of(target.target()));
      }
    }
    return new Key(String.join("; ", reasons), targets);
  }

  private static boolean isUndecided(RuleResult target) {
    return target.effectiveOutcome().isScored() && !target.effectiveOutcome().isDecided();
  }
}

package io.isaudit.result.fleet;

import io.isaudit.result.AuditResult;
import io.isaudit.result.fleet.FleetResult.Deployment;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one result of the entries of a fleet.
 *
 * @param frame a result of the same rules, policy and clock, for what is the same in all
 * @param rules the catalogue in order
 */
public record Fleet(AuditResult frame, List<Head> rules) {

  /** With more groups than these nobody compares any two. */
  static final int MOST_GROUPS = 100;

  public Fleet {
    rules = List.copyOf(rules);
  }

  /** What is printed of a rule. */
  public record Head(RuleId rule, String title, Severity severity) {}

  public List<RuleId> ids() {
    return rules.stream().map(Head::rule).toList();
  }

  /** Whether an entry that was stored has an outcome for each rule. */
  public boolean fits(Judged judged) {
    return judged.outcomes().length() == rules.size();
  }

  public FleetResult result(Collection<? extends FleetEntry> entries) {
    List<Judged> judged = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (FleetEntry entry : entries) {
      if (entry instanceof Judged one) {
        judged.add(one);
      } else if (entry instanceof Skipped one) {
        skipped.add(one);
      }
    }
    judged.sort(Comparator.comparing(Judged::id));
    skipped.sort(Comparator.comparing(Skipped::id));
    Map<String, Tally> tallies = tallies(judged, skipped);
    return new FleetResult(
        frame.tool(),
        frame.catalogue(),
        frame.clock(),
        frame.environment(),
        frame.policy().profile(),
        frame.gate().condition(),
        frame.policy().deviations(),
        FleetFigures.of(judged, skipped.size()),
        figures(tallies),
        rules(tallies.values()),
        tallies.size() > MOST_GROUPS ? List.of() : new Drifts(rules, tallies).all(),
        judged.stream().map(this::deployment).toList(),
        skipped);
  }

  private Map<String, Tally> tallies(List<Judged> judged, List<Skipped> skipped) {
    Map<String, Tally> tallies = new TreeMap<>();
    judged.forEach(one -> tally(tallies, one).add(one));
    skipped.forEach(one -> tally(tallies, one).skip());
    return tallies;
  }

  private Tally tally(Map<String, Tally> tallies, FleetEntry entry) {
    return tallies.computeIfAbsent(entry.group(), group -> new Tally(rules.size()));
  }

  private static Map<String, FleetFigures> figures(Map<String, Tally> tallies) {
    Map<String, FleetFigures> figures = new TreeMap<>();
    tallies.forEach((group, tally) -> figures.put(group, tally.figures()));
    return figures;
  }

  private List<FleetRule> rules(Collection<Tally> tallies) {
    List<FleetRule> all = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      int at = i;
      int failed = tallies.stream().mapToInt(tally -> tally.failed(at)).sum();
      int passed = tallies.stream().mapToInt(tally -> tally.passed(at)).sum();
      int undecided = tallies.stream().mapToInt(tally -> tally.undecided(at)).sum();
      if (failed + undecided > 0) {
        Head head = rules.get(i);
        all.add(
            new FleetRule(head.rule(), head.title(), head.severity(), failed, passed, undecided));
      }
    }
    all.sort(
        Comparator.comparingInt(FleetRule::failed)
            .reversed()
            .thenComparing(FleetRule::severity)
            .thenComparing(FleetRule::rule));
    return all;
  }

  private Deployment deployment(Judged judged) {
    List<RuleId> failed = new ArrayList<>();
    List<RuleId> undecided = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (judged.has(i, Outcome.FAIL)) {
        failed.add(rules.get(i).rule());
      } else if (judged.isUndecided(i)) {
        undecided.add(rules.get(i).rule());
      }
    }
    return new Deployment(
        judged.id(),
        judged.group(),
        judged.source(),
        judged.versions(),
        judged.score(),
        judged.grade(),
        judged.coverage(),
        judged.isDecided() && judged.gatePassed(),
        judged.open(),
        List.copyOf(failed),
        List.copyOf(undecided));
  }
}

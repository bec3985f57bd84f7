package io.isaudit.result.diff;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between results of one deployment, finding by finding, with the changes of the audit
 * itself kept apart.
 *
 * @param tool name and version of the program that compared them
 * @param results the figures of each, oldest first
 * @param audit how the last audit differs from the one before it
 * @param counts findings by state
 * @param findings whatever failed in at least one result
 * @param values settings that show another value than in the result before the last
 */
public record Diff(
    String tool,
    List<Point> results,
    AuditChange audit,
    Map<State, Integer> counts,
    List<FindingChange> findings,
    List<ValueChange> values) {

  public Diff {
    results = List.copyOf(results);
    counts = Sorted.map(counts);
    findings = findings.stream().sorted().toList();
    values = values.stream().sorted().toList();
  }

  /**
   * Compares results.
   *
   * @param results at least two, oldest first
   * @param current today's id by each id that a rule had before
   * @throws IllegalArgumentException when there are fewer than two
   */
  public static Diff of(String tool, List<NamedResult> results, Map<RuleId, RuleId> current) {
    if (results.size() < 2) {
      throw new IllegalArgumentException("a comparison takes two results or more");
    }
    List<ResultIndex> all =
        results.stream().map(each -> ResultIndex.of(each.result(), current)).toList();
    List<FindingChange> findings = new FindingHistory(all).changes();
    Map<State, Integer> counts = new EnumMap<>(State.class);
    findings.forEach(finding -> counts.merge(finding.state(), 1, Integer::sum));
    List<Point> points =
        results.stream().map(each -> Point.of(each.name(), each.result())).toList();
    AuditComparison audit = new AuditComparison(all.get(all.size() - 2), all.get(all.size() - 1));
    return new Diff(tool, points, audit.change(counts), counts, findings, audit.values());
  }

  /** The findings that are new at or above a severity: what a gate on changes looks at. */
  public List<FindingChange> newFrom(Severity least) {
    return findings.stream()
        .filter(finding -> finding.isNew() && finding.severity().isAtLeast(least))
        .toList();
  }

  public List<FindingChange> in(State state) {
    return findings.stream().filter(finding -> finding.state() == state).toList();
  }

  public int count(State state) {
    return counts.getOrDefault(state, 0);
  }

  /** The figures of the result that the last one is compared with. */
  public Point before() {
    return results.get(results.size() - 2);
  }

  public Point after() {
    return results.get(results.size() - 1);
  }
}

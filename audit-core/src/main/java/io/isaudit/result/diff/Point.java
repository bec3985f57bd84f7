package io.isaudit.result.diff;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Sorted;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Grade;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one result of a series.
 *
 * @param name what the reports call it, mostly the name of its file
 * @param grade empty when it was withheld
 * @param open rules with an open finding, by severity
 */
public record Point(
    String name,
    Instant clock,
    String tool,
    String catalogue,
    Environment environment,
    String profile,
    Optional<BigDecimal> score,
    Optional<Grade> grade,
    Optional<BigDecimal> coverage,
    int rulesInScope,
    int rules,
    int targets,
    Map<Severity, Integer> open) {

  public Point {
    open = Sorted.map(open);
  }

  static Point of(String name, AuditResult result) {
    Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    result
        .openFindings()
        .map(entry -> Map.entry(entry.rule(), entry.severity()))
        .distinct()
        .forEach(rule -> open.merge(rule.getValue(), 1, Integer::sum));
    return new Point(
        name,
        result.clock(),
        result.tool(),
        result.catalogue().digest(),
        result.environment(),
        result.policy().profile(),
        result.scorecard().score(),
        result.scorecard().grade(),
        result.scorecard().coverage(),
        result.scope().rulesInScope(),
        result.scope().rules(),
        result.targets().size(),
        open);
  }

  /** Rules with an open finding of any severity. */
  public int openRules() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}

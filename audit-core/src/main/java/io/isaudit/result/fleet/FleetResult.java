package io.isaudit.result.fleet;

import io.isaudit.declaration.Environment;
import io.isaudit.evidence.Sorted;
import io.isaudit.result.AuditResult.Catalogue;
import io.isaudit.result.Grade;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of auditing a fleet. It is the same in whatever order deployments were judged.
 *
 * @param tool name and version of the program
 * @param clock the time by which waivers and attestations were judged
 * @param profile name of the profile
 * @param gate the gate in words
 * @param deviations each thing in which the evaluation departs from the shipped rules, in words
 * @param groups figures by the first folder of the deployments' ids, which may be empty
 * @param rules those that failed or were undecided somewhere, the most failed first
 * @param drift rules that fail more in one group than in another, the largest difference first
 * @param deployments by id
 * @param skipped by id
 */
public record FleetResult(
    String tool,
    Catalogue catalogue,
    Instant clock,
    Environment environment,
    String profile,
    String gate,
    List<String> deviations,
    FleetFigures figures,
    Map<String, FleetFigures> groups,
    List<FleetRule> rules,
    List<Drift> drift,
    List<Deployment> deployments,
    List<Skipped> skipped) {

  public FleetResult {
    deviations = List.copyOf(deviations);
    groups = Sorted.map(groups);
    rules = List.copyOf(rules);
    drift = List.copyOf(drift);
    deployments = List.copyOf(deployments);
    skipped = List.copyOf(skipped);
  }

  /**
   * One deployment that was judged.
   *
   * @param group the first folder of its id
   * @param source SHA-256 of its snapshot file; not there when it was collected in the same run
   * @param versions of its nodes, each once
   * @param score null when nothing was decided
   * @param grade null when it was withheld
   * @param coverage percent of the automated rules in scope that were decided
   * @param open rules with an open finding, by severity
   * @param failed rules that fail, whether settled or not
   * @param undecided rules that could not be decided
   */
  public record Deployment(
      String id,
      String group,
      Optional<String> source,
      List<String> versions,
      Optional<BigDecimal> score,
      Optional<Grade> grade,
      Optional<BigDecimal> coverage,
      boolean gatePassed,
      Map<Severity, Integer> open,
      List<RuleId> failed,
      List<RuleId> undecided) {}

  /** Whether every deployment was judged, decided and passed its gate. */
  public boolean isPassed() {
    return figures.skipped() == 0 && figures.passed() == figures.judged();
  }

  /** Whether any rule was decided anywhere. */
  public boolean isDecided() {
    return figures.judged() > figures.undecided();
  }
}

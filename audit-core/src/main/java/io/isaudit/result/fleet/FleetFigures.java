package io.isaudit.result.fleet;

import io.isaudit.evidence.Sorted;
import io.isaudit.result.Grade;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a fleet or of a group in it.
 *
 * @param judged deployments that were judged
 * @param skipped deployments that could not be judged
 * @param passed judged deployments that passed the gate
 * @param undecided judged deployments of which no rule was decided; none of them has passed
 * @param grades judged deployments by grade
 * @param notGraded judged deployments whose grade was withheld
 * @param medianScore of those that have a score; empty when none has
 * @param meanScore of those that have a score, one decimal; empty when none has
 * @param lowestScore empty when none has one
 * @param open rules with an open finding, summed over deployments, by severity
 */
public record FleetFigures(
    int judged,
    int skipped,
    int passed,
    int undecided,
    Map<Grade, Integer> grades,
    int notGraded,
    Optional<BigDecimal> medianScore,
    Optional<BigDecimal> meanScore,
    Optional<BigDecimal> lowestScore,
    Map<Severity, Integer> open) {

  public FleetFigures {
    grades = Sorted.map(grades);
    open = Sorted.map(open);
  }

  static FleetFigures of(Collection<Judged> judged, int skipped) {
    Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
    Map<Severity, Integer> open = new EnumMap<>(Severity.class);
    List<BigDecimal> scores = new ArrayList<>();
    int passed = 0;
    int undecided = 0;
    for (Judged one : judged) {
      passed += one.isDecided() && one.gatePassed() ? 1 : 0;
      undecided += one.isDecided() ? 0 : 1;
      one.grade().ifPresent(grade -> grades.merge(grade, 1, Integer::sum));
      one.score().ifPresent(scores::add);
      one.open().forEach((severity, number) -> open.merge(severity, number, Integer::sum));
    }
    Collections.sort(scores);
    int graded = grades.values().stream().mapToInt(Integer::intValue).sum();
    return new FleetFigures(
        judged.size(),
        skipped,
        passed,
        undecided,
        grades,
        judged.size() - graded,
        median(scores),
        mean(scores),
        scores.stream().findFirst(),
        open);
  }

  private static Optional<BigDecimal> median(List<BigDecimal> sorted) {
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
    BigDecimal upper = sorted.get(sorted.size() / 2);
    return Optional.of(divided(lower.add(upper), 2));
  }

  private static Optional<BigDecimal> mean(List<BigDecimal> scores) {
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(
            divided(scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add), scores.size()));
  }

  private static BigDecimal divided(BigDecimal sum, int by) {
    return sum.divide(BigDecimal.valueOf(by), 1, RoundingMode.HALF_UP);
  }

  /** All open findings. */
  public int openFindings() {
    return open.values().stream().mapToInt(Integer::intValue).sum();
  }
}

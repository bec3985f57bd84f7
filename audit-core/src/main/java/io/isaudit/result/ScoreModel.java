package io.isaudit.result;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The published formula of the score, as data. Every result carries it, so that anyone can compute
 * the score again from the result alone.
 *
 * @param weights points of a rule by severity
 * @param thresholds the least score of a grade; below all of them the grade is F
 * @param openCriticalCap the best grade with an open critical finding
 * @param caps the best grade with a finding of this kind
 * @param leastCoverage percent of automated rules that must be decided for a grade
 */
public record ScoreModel(
    String version,
    String formula,
    Map<Severity, BigDecimal> weights,
    Map<Grade, BigDecimal> thresholds,
    Grade openCriticalCap,
    Map<Cap, Grade> caps,
    BigDecimal leastCoverage) {

  public ScoreModel {
    weights = Sorted.map(weights);
    thresholds = Sorted.map(thresholds);
    caps = Sorted.map(caps);
  }

  /** The formula in force. */
  public static ScoreModel current() {
    Map<Severity, BigDecimal> weights = new EnumMap<>(Severity.class);
    weights.put(Severity.CRITICAL, new BigDecimal("10"));
    weights.put(Severity.HIGH, new BigDecimal("7.5"));
    weights.put(Severity.MEDIUM, new BigDecimal("5"));
    weights.put(Severity.LOW, new BigDecimal("2.5"));
    weights.put(Severity.INFO, BigDecimal.ZERO);
    Map<Grade, BigDecimal> thresholds = new EnumMap<>(Grade.class);
    thresholds.put(Grade.A, new BigDecimal("90"));
    thresholds.put(Grade.B, new BigDecimal("80"));
    thresholds.put(Grade.C, new BigDecimal("65"));
    thresholds.put(Grade.D, new BigDecimal("50"));
    thresholds.put(Grade.E, new BigDecimal("30"));
    return new ScoreModel(
        "1",
        "100 x weights of PASS / weights of PASS, FAIL, ERROR and UNKNOWN;"
            + " each rule once, with its worst target; one decimal, half up",
        weights,
        thresholds,
        Grade.C,
        Map.of(Cap.SHIPPED_PRIVATE_KEY, Grade.F, Cap.SHIPPED_ADMIN_PASSWORD, Grade.F),
        new BigDecimal("80"));
  }

  public Grade gradeOf(BigDecimal score) {
    return thresholds.entrySet().stream()
        .filter(threshold -> score.compareTo(threshold.getValue()) >= 0)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Grade.F);
  }
}

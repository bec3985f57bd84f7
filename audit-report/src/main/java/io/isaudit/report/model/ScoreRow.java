package io.isaudit.report.model;

import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the rules of one severity give to the score.
 *
 * @param weight points of one rule
 * @param passed rules that passed
 * @param scored rules that passed, failed or could not be decided
 */
public record ScoreRow(Severity severity, BigDecimal weight, int passed, int scored) {

  public BigDecimal passedPoints() {
    return points(passed);
  }

  public BigDecimal scoredPoints() {
    return points(scored);
  }

  private BigDecimal points(int rules) {
    BigDecimal points = weight.multiply(BigDecimal.valueOf(rules));
    return points.setScale(Math.max(points.scale(), 1), RoundingMode.UNNECESSARY);
  }
}

package io.isaudit.report.model;

import io.isaudit.rule.Severity;
import java.math.BigDecimal;

/**
 * What the rules of one severity give to the score.
 *
 * @param weight points of one rule
 * @param passed rules that passed
 * @param scored rules that passed, failed or could not be decided
 */
public record ScoreRow(Severity severity, BigDecimal weight, int passed, int scored) {

  public BigDecimal passedPoints() {
    return weight.multiply(BigDecimal.valueOf(passed));
  }

  public BigDecimal scoredPoints() {
    return weight.multiply(BigDecimal.valueOf(scored));
  }
}

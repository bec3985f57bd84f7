package io.isaudit.result.fleet;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;

/**
 * A rule that fails more in one group than in another. Only deployments in which it was decided
 * count, so that nothing looks better for not having been looked at.
 *
 * @param most the group in which the largest share fails
 * @param least the group in which the smallest share fails
 * @param difference in points of percent
 */
public record Drift(
    RuleId rule, String title, Severity severity, Share most, Share least, BigDecimal difference) {

  /**
   * How much of a group fails.
   *
   * @param decided deployments in which the rule was decided
   * @param percent of those that fail
   */
  public record Share(String group, int failed, int decided, BigDecimal percent) {}
}

package io.isaudit.result.diff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The score over the rules that the last two results judged alike: the same version, parameters and
 * targets. Its change is one of the deployment; the rest of a change of the score is one of the
 * audit.
 *
 * @param rules how many there are
 * @param before empty when there is none
 * @param after by the weights of the last result
 */
public record ComparedScore(int rules, Optional<BigDecimal> before, Optional<BigDecimal> after) {}

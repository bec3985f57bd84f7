package io.isaudit.result;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a result.
 *
 * @param score 0 to 100 with one decimal; empty when nothing was decided
 * @param acceptedScore the same with settled findings counted as passed
 * @param grade empty when it was withheld, for the reasons in {@code notGraded}
 * @param caps what held the grade down, in words
 * @param coverage percent of the automated rules in scope that were decided, one decimal; empty
 *     when there was none
 * @param passedWeight numerator of the score
 * @param scoredWeight denominator of the score
 * @param rules number of rules by effective outcome, each rule once with its worst target
 * @param attestedAnswered attested rules in scope that have a valid answer
 * @param attestedAsked attested rules in scope
 */
public record Scorecard(
    Optional<BigDecimal> score,
    Optional<BigDecimal> acceptedScore,
    Optional<Grade> grade,
    List<String> caps,
    List<String> notGraded,
    Optional<BigDecimal> coverage,
    BigDecimal passedWeight,
    BigDecimal scoredWeight,
    Map<Outcome, Integer> rules,
    int attestedAnswered,
    int attestedAsked,
    ScoreModel model) {

  public Scorecard {
    caps = List.copyOf(caps);
    notGraded = List.copyOf(notGraded);
    rules = Sorted.map(rules);
  }
}

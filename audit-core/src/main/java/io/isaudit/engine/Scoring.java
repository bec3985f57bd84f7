package io.isaudit.engine;

import io.isaudit.result.Disposition;
import io.isaudit.result.Grade;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Computes a scorecard. Each rule counts once, with its worst target. */
final class Scoring {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final ScoreModel model;

  Scoring(ScoreModel model) {
    this.model = model;
  }

  /**
   * Scores a result.
   *
   * @param judged in the order in which reasons are given
   */
  Scorecard score(List<Judged> judged) {
    Sum raw = new Sum(model);
    Sum accepted = new Sum(model);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    int asked = 0;
    int answered = 0;
    for (Judged one : judged) {
      counts.merge(one.outcome(), 1, Integer::sum);
      raw.add(one.severity(), one.outcome());
      accepted.add(one.severity(), one.accepted());
      if (isAsked(one)) {
        asked++;
        answered += one.worst().disposition() == Disposition.ATTESTED ? 1 : 0;
      }
    }
    Optional<BigDecimal> score = raw.score();
    Optional<BigDecimal> coverage = coverage(judged);
    List<String> caps = new ArrayList<>();
    Optional<Grade> capped = score.map(model::gradeOf).map(grade -> cap(grade, judged, caps));
    List<String> notGraded = notGraded(score, coverage, judged);
    return new Scorecard(
        score,
        accepted.score(),
        notGraded.isEmpty() ? capped : Optional.empty(),
        caps,
        notGraded,
        coverage,
        raw.passed(),
        raw.all(),
        counts,
        answered,
        asked,
        model);
  }

  /** Whether it is a question that somebody could have answered. */
  private static boolean isAsked(Judged one) {
    return one.rule().isAttested()
        && one.outcome() != Outcome.NOT_SELECTED
        && one.outcome() != Outcome.NOT_APPLICABLE;
  }

  private Grade cap(Grade grade, List<Judged> judged, List<String> caps) {
    Grade capped = grade;
    Set<Cap> found = new TreeSet<>();
    boolean critical = false;
    for (Judged one : judged) {
      for (RuleResult result : one.targets()) {
        if (result.effectiveOutcome() == Outcome.FAIL) {
          critical |= result.severity() == Severity.CRITICAL;
          for (ItemResult item : result.items()) {
            if (Judged.capsTheGrade(item)) {
              item.cap().ifPresent(found::add);
            }
          }
        }
      }
    }
    for (Cap cap : found) {
      Grade best = model.caps().getOrDefault(cap, Grade.F);
      caps.add(cap.words() + ": not better than " + best);
      capped = capped.cappedAt(best);
    }
    if (critical) {
      caps.add("a critical finding is open: not better than " + model.openCriticalCap());
      capped = capped.cappedAt(model.openCriticalCap());
    }
    return capped;
  }

  private List<String> notGraded(
      Optional<BigDecimal> score, Optional<BigDecimal> coverage, List<Judged> judged) {
    List<String> reasons = new ArrayList<>();
    if (score.isEmpty()) {
      reasons.add("nothing was decided");
      return reasons;
    }
    if (coverage.isEmpty() || coverage.get().compareTo(model.leastCoverage()) < 0) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "coverage is %s %%, less than %s %%",
              coverage.map(BigDecimal::toPlainString).orElse("0"),
              model.leastCoverage().toPlainString()));
    }
    for (Judged one : judged) {
      if (one.leavesTheGradeOpen()) {
        reasons.add(one.rule().id() + " could not be decided");
      }
    }
    return reasons;
  }

  private static Optional<BigDecimal> coverage(List<Judged> judged) {
    int decided = 0;
    int scored = 0;
    for (Judged one : judged) {
      if (one.rule().kind() == RuleKind.AUTOMATED && one.outcome().isScored()) {
        scored++;
        decided += one.outcome().isDecided() ? 1 : 0;
      }
    }
    return scored == 0
        ? Optional.empty()
        : Optional.of(percent(new BigDecimal(decided), new BigDecimal(scored)));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  /** Counts rules by severity: their weights are only multiplied at the end. */
  private static final class Sum {
    private final ScoreModel model;
    private final Map<Severity, Integer> passed = new EnumMap<>(Severity.class);
    private final Map<Severity, Integer> all = new EnumMap<>(Severity.class);
    private boolean decided;

    Sum(ScoreModel model) {
      this.model = model;
    }

    void add(Severity severity, Outcome outcome) {
      if (outcome.isScored()) {
        all.merge(severity, 1, Integer::sum);
        if (outcome == Outcome.PASS) {
          passed.merge(severity, 1, Integer::sum);
        }
        decided |= outcome.isDecided();
      }
    }

    BigDecimal passed() {
      return weighed(passed);
    }

    BigDecimal all() {
      return weighed(all);
    }

    private BigDecimal weighed(Map<Severity, Integer> counts) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<Severity, Integer> count : counts.entrySet()) {
        BigDecimal weight = model.weights().getOrDefault(count.getKey(), BigDecimal.ZERO);
        sum = sum.add(weight.multiply(BigDecimal.valueOf(count.getValue())));
      }
      return sum;
    }

    Optional<BigDecimal> score() {
      return decided && all().signum() > 0
          ? Optional.of(percent(passed(), all()))
          : Optional.empty();
    }
  }
}

package io.isaudit.engine;

import io.isaudit.result.Disposition;
import io.isaudit.result.Grade;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScoreModel;
import io.isaudit.result.Scorecard;
import io.isaudit.rule.Cap;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Rule.RuleKind;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Computes a scorecard. Each rule counts once, with its worst target. */
final class Scoring {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final ScoreModel model;
  private final Map<RuleId, Rule> rules = new HashMap<>();

  Scoring(ScoreModel model, List<Rule> rules) {
    this.model = model;
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * Scores a result.
   *
   * @param results in the order of their rules, in which reasons are given
   */
  Scorecard score(List<RuleResult> results) {
    Map<RuleId, RuleResult> worst = new LinkedHashMap<>();
    Map<RuleId, List<RuleResult>> byRule = new HashMap<>();
    Comparator<RuleResult> badness = Comparator.comparing(RuleResult::effectiveOutcome);
    for (RuleResult result : results) {
      worst.merge(result.rule(), result, (a, b) -> badness.compare(a, b) <= 0 ? a : b);
      byRule.computeIfAbsent(result.rule(), rule -> new ArrayList<>()).add(result);
    }
    Sum raw = new Sum();
    Sum accepted = new Sum();
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (RuleResult result : worst.values()) {
      counts.merge(result.effectiveOutcome(), 1, Integer::sum);
      raw.add(weight(result.severity()), result.effectiveOutcome());
      accepted.add(
          weight(result.severity()), accepted(byRule.getOrDefault(result.rule(), List.of())));
    }
    Optional<BigDecimal> score = raw.score();
    Optional<BigDecimal> coverage = coverage(worst.values());
    List<String> caps = new ArrayList<>();
    Optional<Grade> capped = score.map(model::gradeOf).map(grade -> cap(grade, results, caps));
    List<String> notGraded = notGraded(score, coverage, worst, byRule);
    List<RuleResult> attested =
        worst.values().stream()
            .filter(result -> ruleOf(result).isAttested())
            .filter(result -> result.effectiveOutcome() != Outcome.NOT_SELECTED)
            .filter(result -> result.effectiveOutcome() != Outcome.NOT_APPLICABLE)
            .toList();
    long answered =
        attested.stream().filter(result -> result.disposition() == Disposition.ATTESTED).count();
    return new Scorecard(
        score,
        accepted.score(),
        notGraded.isEmpty() ? capped : Optional.empty(),
        caps,
        notGraded,
        coverage,
        raw.passed,
        raw.all,
        counts,
        (int) answered,
        attested.size(),
        model);
  }

  /** The worst outcome of a rule when settled findings count as passed. */
  private static Outcome accepted(List<RuleResult> ofRule) {
    return ofRule.stream()
        .map(RuleResult::acceptedOutcome)
        .min(Comparator.naturalOrder())
        .orElse(Outcome.NOT_SELECTED);
  }

  private Grade cap(Grade grade, List<RuleResult> results, List<String> caps) {
    Grade capped = grade;
    Set<Cap> found = new TreeSet<>();
    boolean critical = false;
    for (RuleResult result : results) {
      boolean failed = result.effectiveOutcome() == Outcome.FAIL;
      critical |= failed && result.severity() == Severity.CRITICAL;
      caps(result).forEach(found::add);
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
      Optional<BigDecimal> score,
      Optional<BigDecimal> coverage,
      Map<RuleId, RuleResult> worst,
      Map<RuleId, List<RuleResult>> byRule) {
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
    for (RuleResult result : worst.values()) {
      boolean mayCap = !ruleOf(result).caps().isEmpty();
      boolean decisive = result.severity() == Severity.CRITICAL || mayCap;
      boolean open = decisive && isUndecided(result.effectiveOutcome());
      if (open || (mayCap && mayHideACap(byRule.getOrDefault(result.rule(), List.of())))) {
        reasons.add(result.rule() + " could not be decided");
      }
    }
    return reasons;
  }

  /** Whether a failure without a cap stands before something undecided that may have one. */
  private static boolean mayHideACap(List<RuleResult> ofRule) {
    return ofRule.stream().flatMap(Scoring::caps).findAny().isEmpty()
        && ofRule.stream()
            .flatMap(result -> result.items().stream())
            .anyMatch(item -> isUndecided(item.outcome()));
  }

  private static Stream<Cap> caps(RuleResult result) {
    return result.items().stream()
        .filter(item -> item.outcome() == Outcome.FAIL)
        .flatMap(item -> item.cap().stream());
  }

  private static boolean isUndecided(Outcome outcome) {
    return outcome == Outcome.ERROR || outcome == Outcome.UNKNOWN;
  }

  private Optional<BigDecimal> coverage(Iterable<RuleResult> worst) {
    int decided = 0;
    int scored = 0;
    for (RuleResult result : worst) {
      boolean automated = ruleOf(result).kind() == RuleKind.AUTOMATED;
      if (automated && result.effectiveOutcome().isScored()) {
        scored++;
        decided += result.effectiveOutcome().isDecided() ? 1 : 0;
      }
    }
    return scored == 0
        ? Optional.empty()
        : Optional.of(percent(new BigDecimal(decided), new BigDecimal(scored)));
  }

  private Rule ruleOf(RuleResult result) {
    Rule rule = rules.get(result.rule());
    if (rule == null) {
      throw new IllegalStateException("no rule " + result.rule());
    }
    return rule;
  }

  private BigDecimal weight(Severity severity) {
    return model.weights().getOrDefault(severity, BigDecimal.ZERO);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }

  private static final class Sum {
    private BigDecimal passed = BigDecimal.ZERO;
    private BigDecimal all = BigDecimal.ZERO;
    private boolean decided;

    void add(BigDecimal weight, Outcome outcome) {
      if (outcome.isScored()) {
        all = all.add(weight);
        passed = outcome == Outcome.PASS ? passed.add(weight) : passed;
        decided |= outcome.isDecided();
      }
    }

    Optional<BigDecimal> score() {
      return decided && all.signum() > 0 ? Optional.of(percent(passed, all)) : Optional.empty();
    }
  }
}

package io.isaudit.report.model;

import io.isaudit.result.AuditResult;
import io.isaudit.result.Grade;
import io.isaudit.result.ScoreModel;
import io.isaudit.rule.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What putting findings right would do to score and grade.
 *
 * @param groups the findings by where the work is; groups without one are left out
 * @param steps the least number of findings for each better grade; empty when no grade was given
 * @param all the score with every finding put right
 */
public record Gains(List<Group> groups, List<Step> steps, Optional<BigDecimal> all) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The most points first, and of equal ones what is a setting only. */
  private static final Comparator<RuleEntry> ORDER =
      Comparator.comparing(RuleEntry::gain, Comparator.reverseOrder())
          .thenComparing(RuleEntry::severity)
          .thenComparing(RuleEntry::change)
          .thenComparing(RuleEntry::rule);

  public Gains {
    groups = List.copyOf(groups);
    steps = List.copyOf(steps);
  }

  /**
   * Findings of one kind.
   *
   * @param findings the most points first
   * @param points that they give together
   */
  public record Group(Change change, List<RuleEntry> findings, BigDecimal points) {

    public Group {
      findings = List.copyOf(findings);
    }
  }

  /**
   * The way to a grade.
   *
   * @param findings how many must be put right, those that hold the grade down among them
   * @param score what it is then
   */
  public record Step(Grade grade, int findings, BigDecimal score) {}

  static Gains of(AuditResult result, List<RuleEntry> findings) {
    List<RuleEntry> sorted = findings.stream().sorted(ORDER).toList();
    Sum sum = new Sum(result);
    Map<Change, List<RuleEntry>> byChange = new EnumMap<>(Change.class);
    sorted.forEach(f -> byChange.computeIfAbsent(f.change(), c -> new ArrayList<>()).add(f));
    List<Group> groups = new ArrayList<>();
    byChange.forEach(
        (change, some) -> groups.add(new Group(change, some, sum.points(sum.weights(some)))));
    Optional<BigDecimal> all =
        findings.isEmpty()
            ? Optional.empty()
            : result.scorecard().score().map(score -> sum.after(sorted));
    return new Gains(
        groups, result.scorecard().grade().isEmpty() ? List.of() : sum.steps(sorted), all);
  }

  /** Adds up the points of one result. */
  private record Sum(AuditResult result) {

    BigDecimal weights(List<RuleEntry> entries) {
      return entries.stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing where other targets of the rule would still keep it from passing. */
    private BigDecimal weight(RuleEntry entry) {
      if (entry.gain().signum() == 0) {
        return BigDecimal.ZERO;
      }
      return result.scorecard().model().weights().getOrDefault(entry.severity(), BigDecimal.ZERO);
    }

    BigDecimal points(BigDecimal weights) {
      BigDecimal whole = result.scorecard().scoredWeight();
      return whole.signum() == 0
          ? BigDecimal.ZERO
          : HUNDRED.multiply(weights).divide(whole, 1, RoundingMode.HALF_UP);
    }

    BigDecimal after(List<RuleEntry> fixed) {
      return points(result.scorecard().passedWeight().add(weights(fixed)));
    }

    List<Step> steps(List<RuleEntry> findings) {
      Grade now = result.scorecard().grade().orElse(Grade.F);
      List<Step> steps = new ArrayList<>();
      for (Grade grade : Arrays.asList(Grade.values())) {
        if (grade.compareTo(now) < 0) {
          step(grade, findings).ifPresent(step -> steps.add(0, step));
        }
      }
      // Of several grades that the same findings lead to, the best one is reached.
      for (int i = steps.size() - 1; i > 0; i--) {
        if (steps.get(i - 1).findings() == steps.get(i).findings()) {
          steps.remove(i - 1);
        }
      }
      return steps;
    }

    /** Empty when the findings alone don't lead there. */
    private Optional<Step> step(Grade grade, List<RuleEntry> findings) {
      BigDecimal least =
          result.scorecard().model().thresholds().getOrDefault(grade, BigDecimal.ZERO);
      List<RuleEntry> fixed = new ArrayList<>();
      findings.stream().filter(finding -> holds(finding, grade)).forEach(fixed::add);
      for (RuleEntry finding : findings) {
        boolean helps = finding.gain().signum() > 0 && !holds(finding, grade);
        if (helps && after(fixed).compareTo(least) < 0) {
          fixed.add(finding);
        }
      }
      BigDecimal score = after(fixed);
      return score.compareTo(least) < 0
          ? Optional.empty()
          : Optional.of(new Step(grade, fixed.size(), score));
    }

    private boolean holds(RuleEntry finding, Grade grade) {
      ScoreModel model = result.scorecard().model();
      boolean critical =
          finding.severity() == Severity.CRITICAL && model.openCriticalCap().compareTo(grade) > 0;
      return critical
          || finding
              .cap()
              .map(cap -> model.caps().getOrDefault(cap, Grade.A).compareTo(grade) > 0)
              .orElse(false);
    }
  }
}

package io.isaudit.result.diff;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.AuditResult;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares two audits: what each was asked, what it could decide, and which values it saw. */
final class AuditComparison {

  private final ResultIndex before;
  private final ResultIndex after;
  private final Set<RuleId> inBoth;

  AuditComparison(ResultIndex before, ResultIndex after) {
    this.before = before;
    this.after = after;
    this.inBoth = new TreeSet<>(before.byRule().keySet());
    inBoth.retainAll(after.byRule().keySet());
  }

  AuditChange change(Map<State, Integer> counts) {
    AuditResult old = before.result();
    AuditResult now = after.result();
    Set<ScopeKind> asked = now.scope().asked();
    AuditChange bare =
        new AuditChange(
            List.of(),
            score(),
            without(asked, old.scope().asked()),
            without(old.scope().asked(), asked),
            without(targets(now), targets(old)),
            without(targets(old), targets(now)),
            without(after.byRule().keySet(), before.byRule().keySet()),
            without(before.byRule().keySet(), after.byRule().keySet()),
            before.renamed(),
            those(rule -> !isSameRule(rule)),
            those(rule -> !isDecided(before, rule) && isDecided(after, rule)),
            those(rule -> isDecided(before, rule) && !isDecided(after, rule)),
            rest(now.policy().deviations(), old.policy().deviations()),
            rest(old.policy().deviations(), now.policy().deviations()));
    return Cautions.addTo(bare, old, now, counts);
  }

  /** One for each key and target, whichever rules look at it; only settings have an origin. */
  List<ValueChange> values() {
    Set<ValueChange> values = new TreeSet<>();
    for (RuleId rule : inBoth) {
      before
          .entries(rule)
          .forEach(
              (target, entry) -> {
                RuleResult later = after.entries(rule).get(target);
                if (later != null) {
                  values.addAll(values(target, shown(entry), shown(later)));
                }
              });
    }
    return List.copyOf(values);
  }

  private static List<ValueChange> values(
      Target target, Map<String, String> old, Map<String, String> now) {
    return old.entrySet().stream()
        .filter(item -> now.containsKey(item.getKey()))
        .map(item -> change(target, item.getKey(), item.getValue(), now))
        .filter(value -> !value.before().equals(value.after()))
        .toList();
  }

  private static ValueChange change(
      Target target, String item, String old, Map<String, String> now) {
    return new ValueChange(target, item, old, now.getOrDefault(item, old));
  }

  private static Map<String, String> shown(RuleResult entry) {
    Map<String, String> shown = new HashMap<>();
    for (ItemResult item : entry.items()) {
      if (item.origin().isPresent()) {
        item.actual().ifPresent(actual -> shown.put(item.item(), actual));
      }
    }
    return shown;
  }

  private ComparedScore score() {
    Set<RuleId> alike =
        those(
            rule ->
                isSameRule(rule)
                    && before.entries(rule).keySet().equals(after.entries(rule).keySet())
                    && isScored(before, rule)
                    && isScored(after, rule));
    return new ComparedScore(alike.size(), score(before, alike), score(after, alike));
  }

  /** By the weights and severities of the last result, so that only outcomes can differ. */
  private Optional<BigDecimal> score(ResultIndex of, Set<RuleId> rules) {
    BigDecimal passed = BigDecimal.ZERO;
    BigDecimal scored = BigDecimal.ZERO;
    Map<?, BigDecimal> weights = after.result().scorecard().model().weights();
    for (RuleId rule : rules) {
      RuleResult entry = after.entries(rule).values().iterator().next();
      BigDecimal weight =
          Optional.ofNullable(weights.get(entry.severity())).orElse(BigDecimal.ZERO);
      scored = scored.add(weight);
      passed = of.outcome(rule).orElseThrow() == Outcome.PASS ? passed.add(weight) : passed;
    }
    return scored.signum() == 0
        ? Optional.empty()
        : Optional.of(new BigDecimal(100).multiply(passed).divide(scored, 1, RoundingMode.HALF_UP));
  }

  private boolean isSameRule(RuleId rule) {
    RuleResult old = before.entries(rule).values().iterator().next();
    RuleResult now = after.entries(rule).values().iterator().next();
    return old.ruleVersion() == now.ruleVersion() && old.parameters().equals(now.parameters());
  }

  private static boolean isScored(ResultIndex result, RuleId rule) {
    return result.outcome(rule).filter(Outcome::isScored).isPresent();
  }

  private static boolean isDecided(ResultIndex result, RuleId rule) {
    return result.outcome(rule).filter(Outcome::isDecided).isPresent();
  }

  private Set<RuleId> those(Predicate<RuleId> wanted) {
    return inBoth.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Target> targets(AuditResult result) {
    return result.targets().stream()
        .map(summary -> summary.target())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T extends Comparable<T>> Set<T> without(Set<T> all, Set<T> others) {
    Set<T> left = new TreeSet<>(all);
    left.removeAll(others);
    return left;
  }

  private static List<String> rest(Collection<String> all, Collection<String> others) {
    List<String> left = new ArrayList<>(all);
    left.removeAll(others);
    return left;
  }
}

package io.isaudit.result.diff;

import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A result by rule and target, under the ids that rules have today. */
record ResultIndex(
    AuditResult result, Map<RuleId, Map<Target, RuleResult>> byRule, Map<RuleId, RuleId> renamed) {

  /** Rule, target and item: what a fingerprint is made of. */
  record FindingKey(RuleId rule, Target target, String item) implements Comparable<FindingKey> {

    private static final Comparator<FindingKey> ORDER =
        Comparator.comparing(FindingKey::rule)
            .thenComparing(FindingKey::target)
            .thenComparing(FindingKey::item);

    @Override
    public int compareTo(FindingKey other) {
      return ORDER.compare(this, other);
    }
  }

  /** What the result says at a key. */
  record Sighting(Status status, Optional<RuleResult> entry, Optional<Seen> seen) {

    boolean fails() {
      return status.isFailing();
    }
  }

  /** An entry under today's id wins over one under a former id. */
  static ResultIndex of(AuditResult result, Map<RuleId, RuleId> current) {
    Map<RuleId, Map<Target, RuleResult>> byRule = new TreeMap<>();
    Map<RuleId, RuleId> renamed = new TreeMap<>();
    for (RuleResult entry : result.results()) {
      RuleId id = current.getOrDefault(entry.rule(), entry.rule());
      Map<Target, RuleResult> targets = byRule.computeIfAbsent(id, any -> new TreeMap<>());
      if (id.equals(entry.rule())) {
        targets.put(entry.target(), entry);
      } else {
        targets.putIfAbsent(entry.target(), entry);
        renamed.put(entry.rule(), id);
      }
    }
    return new ResultIndex(result, byRule, renamed);
  }

  Map<Target, RuleResult> entries(RuleId rule) {
    return byRule.getOrDefault(rule, Map.of());
  }

  /** The worst effective outcome of a rule; empty when it is not there. */
  Optional<Outcome> outcome(RuleId rule) {
    return entries(rule).values().stream()
        .map(RuleResult::effectiveOutcome)
        .min(Comparator.naturalOrder());
  }

  Set<FindingKey> failing() {
    Set<FindingKey> keys = new TreeSet<>();
    byRule.forEach(
        (rule, targets) ->
            targets.forEach(
                (target, entry) ->
                    entry.items().stream()
                        .filter(item -> status(entry, item).isFailing())
                        .forEach(item -> keys.add(new FindingKey(rule, target, item.item())))));
    return keys;
  }

  Sighting at(FindingKey key) {
    Map<Target, RuleResult> targets = entries(key.rule());
    RuleResult entry = targets.get(key.target());
    if (entry == null) {
      Status status = targets.isEmpty() ? Status.NO_RULE : Status.NO_TARGET;
      return new Sighting(status, Optional.empty(), Optional.empty());
    }
    Optional<ItemResult> item =
        entry.items().stream()
            .filter(each -> each.item().equals(key.item()))
            .min(Comparator.comparing(ItemResult::outcome));
    return new Sighting(
        item.map(found -> status(entry, found)).orElseGet(() -> withoutItem(entry)),
        Optional.of(entry),
        item.map(found -> Seen.of(entry, found)));
  }

  /** An answer decides the one item of its rule, which itself stays a question. */
  private static Status status(RuleResult entry, ItemResult item) {
    return Status.of(
        entry.disposition() == Disposition.ATTESTED ? entry.effectiveOutcome() : item.outcome());
  }

  private static Status withoutItem(RuleResult entry) {
    return switch (entry.effectiveOutcome()) {
      case PASS, FAIL, INFORMATIONAL -> Status.NO_ITEM;
      default -> Status.of(entry.effectiveOutcome());
    };
  }
}

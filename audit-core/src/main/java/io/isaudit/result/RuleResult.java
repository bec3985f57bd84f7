package io.isaudit.result;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a result: one rule on one target.
 *
 * @param outcome what the evidence says; never rewritten
 * @param effectiveOutcome the outcome with attestations applied: score, gate and exporters use it
 * @param reason the reason of the worst item, or why the rule was not run
 * @param parameters the values in effect with their units
 */
public record RuleResult(
    RuleId rule,
    int ruleVersion,
    String title,
    Severity severity,
    Target target,
    Outcome outcome,
    Outcome effectiveOutcome,
    Disposition disposition,
    String reason,
    List<String> notes,
    Map<String, String> parameters,
    List<ItemResult> items)
    implements Comparable<RuleResult> {

  private static final Comparator<RuleResult> ORDER =
      Comparator.comparing(RuleResult::rule).thenComparing(RuleResult::target);

  public RuleResult {
    notes = List.copyOf(notes);
    parameters = Sorted.map(parameters);
    items = List.copyOf(items);
  }

  public String chapter() {
    return rule.chapter();
  }

  /** The notes that none of these items tells already. */
  public List<String> notesBeside(Collection<ItemResult> told) {
    return notes.stream()
        .filter(note -> told.stream().noneMatch(item -> item.note().equals(Optional.of(note))))
        .toList();
  }

  /** A failure that nobody settled. */
  public boolean isOpen() {
    return effectiveOutcome == Outcome.FAIL && !disposition.isSettled();
  }

  /**
   * The effective outcome when settled failures count as passed: what else could not be decided
   * behind them still counts.
   */
  public Outcome acceptedOutcome() {
    if (isOpen() || effectiveOutcome != Outcome.FAIL) {
      return effectiveOutcome;
    }
    return items.stream()
        .map(ItemResult::outcome)
        .filter(outcome -> outcome != Outcome.FAIL)
        .reduce(Outcome.PASS, (worst, next) -> next.compareTo(worst) < 0 ? next : worst);
  }

  @Override
  public int compareTo(RuleResult other) {
    return ORDER.compare(this, other);
  }
}

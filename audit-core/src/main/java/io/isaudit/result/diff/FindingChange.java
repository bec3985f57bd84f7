package io.isaudit.result.diff;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One finding through several results: whatever failed in at least one of them.
 *
 * @param rule its id today
 * @param formerRule its id in an earlier result, when it was another one
 * @param title from the last result that has the rule, as the severity
 * @param fingerprint that of rule, target and item today
 * @param history what each result says, oldest first
 * @param compared the position in {@code history} that the last one was compared with
 * @param before as it was there
 * @param after as it is in the last result
 * @param why what the state rests on, where the history does not say it
 */
public record FindingChange(
    State state,
    RuleId rule,
    Optional<RuleId> formerRule,
    String title,
    Severity severity,
    Target target,
    String item,
    String fingerprint,
    List<Status> history,
    int compared,
    Optional<Seen> before,
    Optional<Seen> after,
    Optional<String> why)
    implements Comparable<FindingChange> {

  private static final Comparator<FindingChange> ORDER =
      Comparator.comparing(FindingChange::state)
          .thenComparing(FindingChange::severity)
          .thenComparing(FindingChange::rule)
          .thenComparing(FindingChange::target)
          .thenComparing(FindingChange::item);

  public FindingChange {
    history = List.copyOf(history);
  }

  public Status last() {
    return history.get(history.size() - 1);
  }

  /**
   * Whether it fails now, nobody settled it, and it was not seen to fail before. A changed rule is
   * no excuse.
   */
  public boolean isNew() {
    boolean open = after.filter(seen -> !seen.disposition().isSettled()).isPresent();
    return last().isFailing() && open && !history.get(compared).isFailing();
  }

  @Override
  public int compareTo(FindingChange other) {
    return ORDER.compare(this, other);
  }
}

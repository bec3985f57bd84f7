package io.isaudit.result.diff;

import io.isaudit.result.Fingerprint;
import io.isaudit.result.RuleResult;
import io.isaudit.result.diff.ResultIndex.FindingKey;
import io.isaudit.result.diff.ResultIndex.Sighting;
import io.isaudit.rule.RuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows each finding through results and says what has become of it in the last one. */
record FindingHistory(List<ResultIndex> results) {

  List<FindingChange> changes() {
    Set<FindingKey> keys = new TreeSet<>();
    results.forEach(result -> keys.addAll(result.failing()));
    return keys.stream().map(this::change).toList();
  }

  private FindingChange change(FindingKey key) {
    List<Sighting> sightings = results.stream().map(result -> result.at(key)).toList();
    int compared = compared(sightings);
    Sighting before = sightings.get(compared);
    Sighting after = sightings.get(sightings.size() - 1);
    boolean failedEarlier = sightings.subList(0, compared).stream().anyMatch(Sighting::fails);
    State state = state(before, after, failedEarlier);
    RuleResult entry = lastEntry(sightings);
    return new FindingChange(
        state,
        key.rule(),
        formerId(key.rule(), sightings),
        entry.title(),
        entry.severity(),
        key.target(),
        key.item(),
        Fingerprint.of(key.rule(), key.target(), key.item()),
        sightings.stream().map(Sighting::status).toList(),
        compared,
        before.seen(),
        after.seen(),
        why(state, before, after));
  }

  /**
   * What fails now is compared with the last result that could tell; what does not fail, with the
   * last one in which it failed.
   */
  private static int compared(List<Sighting> sightings) {
    int last = sightings.size() - 1;
    boolean fails = sightings.get(last).fails();
    for (int i = last - 1; i >= 0; i--) {
      Sighting sighting = sightings.get(i);
      if (fails ? !sighting.status().saysNothing() : sighting.fails()) {
        return i;
      }
    }
    return last - 1;
  }

  private static State state(Sighting before, Sighting after, boolean failedEarlier) {
    if (!isComparable(before, after)) {
      return State.RULE_CHANGED;
    }
    if (after.fails()) {
      if (before.fails()) {
        return isMoved(before, after) ? State.MOVED : State.STILL_FAILING;
      }
      return before.status() == Status.PASS || failedEarlier ? State.REGRESSED : State.NEW;
    }
    if (after.status() == Status.PASS) {
      return State.FIXED;
    }
    return after.status().isUndecided() ? State.UNDECIDED : State.ABSENT;
  }

  private static boolean isMoved(Sighting before, Sighting after) {
    return before.seen().orElseThrow().isMoved(after.seen().orElseThrow());
  }

  /** Two verdicts are; where the verdict differs, they have to rest on the same limits. */
  private static boolean isComparable(Sighting before, Sighting after) {
    if (!before.status().isVerdict() || !after.status().isVerdict()) {
      return true;
    }
    RuleResult one = before.entry().orElseThrow();
    RuleResult other = after.entry().orElseThrow();
    return one.ruleVersion() == other.ruleVersion()
        && (before.status() == after.status() || one.parameters().equals(other.parameters()));
  }

  private static Optional<String> why(State state, Sighting before, Sighting after) {
    return switch (state) {
      case NEW -> Optional.of("the result before " + before.status().words());
      case UNDECIDED -> Optional.of("the rule " + after.status().words());
      case ABSENT ->
          Optional.of(
              after.status().compareTo(Status.NO_ITEM) < 0
                  ? "the rule " + after.status().words()
                  : "the last result " + after.status().words());
      case RULE_CHANGED -> Optional.of(difference(before, after));
      default -> Optional.empty();
    };
  }

  private static String difference(Sighting before, Sighting after) {
    RuleResult one = before.entry().orElseThrow();
    RuleResult other = after.entry().orElseThrow();
    String verdicts =
        "the item " + before.status().words() + " before, and now " + after.status().words();
    return one.ruleVersion() == other.ruleVersion()
        ? "the parameters of the rule differ; " + verdicts
        : "version "
            + one.ruleVersion()
            + " of the rule before, version "
            + other.ruleVersion()
            + " now; "
            + verdicts;
  }

  private static RuleResult lastEntry(List<Sighting> sightings) {
    return sightings.stream()
        .flatMap(sighting -> sighting.entry().stream())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static Optional<RuleId> formerId(RuleId rule, List<Sighting> sightings) {
    return sightings.stream()
        .flatMap(sighting -> sighting.entry().stream())
        .map(RuleResult::rule)
        .filter(id -> !id.equals(rule))
        .findFirst();
  }
}

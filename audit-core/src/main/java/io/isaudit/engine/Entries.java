package io.isaudit.engine;

import io.isaudit.policy.Profile;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Target;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the entries of a rule, one for each target, of what it answers. */
final class Entries {

  private static final int MOST_REASONS = 3;
  private static final Comparator<ItemResult> WORST_FIRST =
      Comparator.comparing(ItemResult::outcome).thenComparing(ItemResult::item);

  private final Prepared prepared;
  private final Profile profile;

  Entries(Prepared prepared, Profile profile) {
    this.prepared = prepared;
    this.profile = profile;
  }

  /** The entry of a rule that was not run. */
  RuleResult notRun(String reason) {
    Target target = Target.deployment();
    return result(target, Outcome.NOT_SELECTED, reason, List.of(), Map.of(), List.of());
  }

  RuleResult of(Target target, List<Verdict> verdicts) {
    List<ItemResult> items = new ArrayList<>(verdicts.size());
    for (Verdict verdict : verdicts) {
      items.add(item(target, verdict));
    }
    items.sort(WORST_FIRST);
    Set<String> notes = new LinkedHashSet<>();
    for (ItemResult item : items) {
      item.note().ifPresent(notes::add);
    }
    return result(
        target,
        items.get(0).outcome(),
        reason(items),
        List.copyOf(notes),
        prepared.parameters(profile),
        items);
  }

  private RuleResult result(
      Target target,
      Outcome outcome,
      String reason,
      List<String> notes,
      Map<String, String> described,
      List<ItemResult> items) {
    return new RuleResult(
        prepared.rule().id(),
        prepared.rule().version(),
        prepared.title(),
        profile.severityOf(prepared.rule()),
        target,
        outcome,
        outcome,
        Disposition.NONE,
        reason,
        notes,
        described,
        items);
  }

  /** The first few reasons of the worst items, which come first. */
  private static String reason(List<ItemResult> items) {
    if (items.size() == 1) {
      return items.get(0).reason();
    }
    Outcome worst = items.get(0).outcome();
    Set<String> reasons = new LinkedHashSet<>();
    for (ItemResult item : items) {
      if (item.outcome() == worst) {
        reasons.add(item.reason());
      }
    }
    int more = reasons.size() - MOST_REASONS;
    return more <= 0
        ? String.join("; ", reasons)
        : reasons.stream().limit(MOST_REASONS).collect(Collectors.joining("; "))
            + "; and "
            + more
            + " more";
  }

  private ItemResult item(Target target, Verdict verdict) {
    return new ItemResult(
        verdict.item(),
        verdict.outcome(),
        Disposition.NONE,
        verdict.reason(),
        verdict.note(),
        Fingerprint.of(prepared.rule().id(), target, verdict.item()),
        verdict.expected(),
        verdict.actual(),
        verdict.origin().map(Origin::word),
        verdict.place().map(place -> place.file()),
        verdict.place().map(place -> place.line()).filter(line -> line > 0),
        verdict.place().map(place -> place.column()).filter(column -> column > 0),
        verdict.cap());
  }
}

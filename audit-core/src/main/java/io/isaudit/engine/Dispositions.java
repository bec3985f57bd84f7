package io.isaudit.engine;

import io.isaudit.policy.Attestation;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Waiver;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets what was decided about findings beside their outcomes; no outcome is ever changed. */
final class Dispositions {

  private Dispositions() {}

  static List<RuleResult> apply(List<RuleResult> results, Rule rule, Policy policy, Instant clock) {
    return results.stream()
        .map(
            result ->
                rule.isAttested() && result.outcome() == Outcome.MANUAL
                    ? answered(result, policy, clock)
                    : decided(result, policy, clock))
        .toList();
  }

  private static RuleResult answered(RuleResult result, Policy policy, Instant clock) {
    Optional<Attestation> answer =
        policy.attestations().stream()
            .filter(attestation -> attestation.rule().equals(result.rule()))
            .filter(attestation -> attestation.isValid(clock))
            .findFirst();
    if (answer.isEmpty()) {
      return result;
    }
    Outcome effective = answer.get().met() ? Outcome.PASS : Outcome.FAIL;
    return with(result, effective, Disposition.ATTESTED, result.items());
  }

  private static RuleResult decided(RuleResult result, Policy policy, Instant clock) {
    List<ItemResult> items =
        result.items().stream()
            .map(
                item -> item.outcome() == Outcome.FAIL ? decide(item, result, policy, clock) : item)
            .toList();
    Set<Disposition> ofFailures =
        items.stream()
            .filter(item -> item.outcome() == Outcome.FAIL)
            .map(ItemResult::disposition)
            .collect(Collectors.toSet());
    // One open failure leaves the whole entry open; several ways of settling count as a waiver.
    boolean settled = ofFailures.stream().allMatch(Disposition::isSettled);
    Disposition whole =
        ofFailures.size() == 1
            ? ofFailures.iterator().next()
            : settled && !ofFailures.isEmpty() ? Disposition.WAIVED : Disposition.NONE;
    return with(result, result.effectiveOutcome(), whole, items);
  }

  private static ItemResult decide(
      ItemResult item, RuleResult result, Policy policy, Instant clock) {
    List<Waiver> waivers =
        policy.waivers().stream()
            .filter(waiver -> waiver.covers(result.rule(), result.target(), item.item()))
            .toList();
    Optional<Waiver> valid =
        waivers.stream().filter(waiver -> !waiver.isExpired(clock)).findFirst();
    Disposition disposition = Disposition.NONE;
    if (valid.isPresent()) {
      boolean contested = valid.get().kind() == WaiverKind.FALSE_POSITIVE;
      disposition = contested ? Disposition.FALSE_POSITIVE : Disposition.WAIVED;
    } else if (policy.baseline().contains(item.fingerprint())) {
      disposition = Disposition.BASELINED;
    } else if (!waivers.isEmpty()) {
      disposition = Disposition.WAIVER_EXPIRED;
    }
    return new ItemResult(
        item.item(),
        item.outcome(),
        disposition,
        item.reason(),
        item.note(),
        item.fingerprint(),
        item.expected(),
        item.actual(),
        item.origin(),
        item.file(),
        item.line(),
        item.column(),
        item.cap());
  }

  private static RuleResult with(
      RuleResult result, Outcome effective, Disposition disposition, List<ItemResult> items) {
    return new RuleResult(
        result.rule(),
        result.ruleVersion(),
        result.title(),
        result.severity(),
        result.target(),
        result.outcome(),
        effective,
        disposition,
        result.reason(),
        result.notes(),
        result.parameters(),
        items);
  }
}

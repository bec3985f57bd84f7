package io.isaudit.engine;

import io.isaudit.policy.Attestation;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Waiver;
import io.isaudit.policy.Waiver.WaiverKind;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets what was decided about findings beside their outcomes; no outcome is ever changed. */
final class Dispositions {

  private Dispositions() {}

  static List<RuleResult> apply(List<RuleResult> results, Rule rule, Policy policy, Instant clock) {
    boolean nothingDecided =
        policy.attestations().isEmpty()
            && policy.waivers().isEmpty()
            && policy.baseline().entries().isEmpty();
    if (nothingDecided) {
      return results;
    }
    List<RuleResult> applied = new ArrayList<>(results.size());
    for (RuleResult result : results) {
      applied.add(apply(result, rule, policy, clock));
    }
    return applied;
  }

  private static RuleResult apply(RuleResult result, Rule rule, Policy policy, Instant clock) {
    return switch (result.outcome()) {
      case MANUAL -> rule.isAttested() ? answered(result, rule, policy, clock) : result;
      // The worst item gives the outcome: nothing else holds a failure to decide about.
      case FAIL -> decided(result, rule, policy, clock);
      case ERROR, UNKNOWN, PASS, INFORMATIONAL, NOT_APPLICABLE, NOT_SELECTED -> result;
    };
  }

  /** The ids under which decisions about a rule may stand: its own and those it had before. */
  private static List<RuleId> ids(Rule rule) {
    return Stream.concat(Stream.of(rule.id()), rule.formerIds().stream()).toList();
  }

  private static RuleResult answered(RuleResult result, Rule rule, Policy policy, Instant clock) {
    Optional<Attestation> answer =
        policy.attestations().stream()
            .filter(attestation -> ids(rule).contains(attestation.rule()))
            .filter(attestation -> attestation.isValid(clock))
            .findFirst();
    if (answer.isEmpty()) {
      return result;
    }
    Outcome effective = answer.get().met() ? Outcome.PASS : Outcome.FAIL;
    return with(result, effective, Disposition.ATTESTED, result.items());
  }

  private static RuleResult decided(RuleResult result, Rule rule, Policy policy, Instant clock) {
    if (policy.waivers().isEmpty() && policy.baseline().entries().isEmpty()) {
      return result;
    }
    List<ItemResult> items =
        result.items().stream()
            .map(
                item ->
                    item.outcome() == Outcome.FAIL
                        ? decide(item, result.target(), rule, policy, clock)
                        : item)
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
      ItemResult item, Target target, Rule rule, Policy policy, Instant clock) {
    List<RuleId> ids = ids(rule);
    List<Waiver> waivers =
        policy.waivers().stream()
            .filter(waiver -> ids.stream().anyMatch(id -> waiver.covers(id, target, item.item())))
            .toList();
    boolean known =
        ids.stream()
            .map(id -> Fingerprint.of(id, target, item.item()))
            .anyMatch(policy.baseline()::holds);
    Optional<Waiver> valid =
        waivers.stream().filter(waiver -> !waiver.isExpired(clock)).findFirst();
    Disposition disposition = Disposition.NONE;
    if (valid.isPresent()) {
      boolean contested = valid.get().kind() == WaiverKind.FALSE_POSITIVE;
      disposition = contested ? Disposition.FALSE_POSITIVE : Disposition.WAIVED;
    } else if (known) {
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

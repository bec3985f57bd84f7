package io.isaudit.policy;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A decision to live with a finding, or to contest it. It never changes an outcome; it stands
 * beside it as a disposition.
 *
 * @param target the one target it is for; all when empty
 * @param item the one item it is for; all items of the target when empty
 * @param expires the last day it holds, by UTC
 * @param approver who agreed to it
 * @param ticket where it was discussed
 * @param ruleVersion the version of the rule it was given for
 */
public record Waiver(
    RuleId rule,
    Optional<Target> target,
    Optional<String> item,
    WaiverKind kind,
    String reason,
    String owner,
    LocalDate expires,
    Optional<String> approver,
    Optional<String> ticket,
    Optional<Integer> ruleVersion) {

  /** A waiver that says only what it must. */
  public Waiver(
      RuleId rule,
      Optional<Target> target,
      Optional<String> item,
      WaiverKind kind,
      String reason,
      String owner,
      LocalDate expires) {
    this(
        rule,
        target,
        item,
        kind,
        reason,
        owner,
        expires,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Why a finding is waived. */
  public enum WaiverKind {
    ACCEPTED_RISK,
    FALSE_POSITIVE
  }

  public boolean covers(RuleId ruleId, Target where, String what) {
    return rule.equals(ruleId)
        && (target.isEmpty() || target.get().equals(where))
        && (item.isEmpty() || item.get().equals(what));
  }

  public boolean isExpired(Instant clock) {
    return clock.isAfter(
        expires.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1));
  }
}

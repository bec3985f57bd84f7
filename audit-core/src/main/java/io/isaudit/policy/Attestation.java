package io.isaudit.policy;

import io.isaudit.rule.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A person's answer to a rule that only a person can decide.
 *
 * @param statement what is the case
 * @param evidence where that can be seen
 * @param validUntil the last day it holds, by UTC
 */
public record Attestation(
    RuleId rule,
    boolean met,
    String statement,
    String evidence,
    String by,
    LocalDate on,
    LocalDate validUntil) {

  public boolean isValid(Instant clock) {
    return clock.isBefore(validUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}

package io.isaudit.policy;

import io.isaudit.evidence.Sorted;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Findings that were there when somebody decided to start from where they are. They stay failures
 * in every report and score; only the gate lets them through.
 *
 * @param entries by fingerprint
 * @param taken the day it was taken; empty when there is no baseline
 */
public record Baseline(Map<String, Entry> entries, Optional<LocalDate> taken) {

  public Baseline {
    entries = Sorted.map(entries);
  }

  /**
   * One finding.
   *
   * @param ruleVersion the version of the rule that found it
   */
  public record Entry(RuleId rule, int ruleVersion, Target target, String item) {}

  public static Baseline none() {
    return new Baseline(Map.of(), Optional.empty());
  }

  public boolean holds(String fingerprint) {
    return entries.containsKey(fingerprint);
  }
}

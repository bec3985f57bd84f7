package io.isaudit.junit;

import io.isaudit.policy.Gate;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import java.util.Set;
import java.util.stream.Collectors;

/** What an entry of a result means for its test. */
sealed interface Judgement {

  /** The test goes on. */
  record Passed() implements Judgement {}

  /** There is nothing to test, and saying that it passed would be too much. */
  record Aborted(String reason) implements Judgement {}

  record Failed() implements Judgement {}

  static Judgement of(RuleResult entry, AuditResult result, Gate gate) {
    if (entry.isOpen()) {
      return new Failed();
    }
    Outcome outcome = entry.acceptedOutcome();
    return switch (outcome) {
      case FAIL, ERROR -> new Failed();
      case UNKNOWN ->
          isDemanded(entry, gate)
              ? new Failed()
              : new Aborted("could not be decided: " + entry.reason());
      case MANUAL -> new Aborted("nobody has answered: " + entry.reason());
      case NOT_APPLICABLE, NOT_SELECTED ->
          new Aborted(outcome.word().replace('-', ' ') + ": " + entry.reason());
      case PASS, INFORMATIONAL ->
          entry.disposition().isSettled()
              ? new Aborted(settled(entry, result) + ": " + entry.reason())
              : new Passed();
    };
  }

  private static boolean isDemanded(RuleResult entry, Gate gate) {
    return !gate.allowUnknown()
        && gate.failOn().filter(least -> entry.severity().isAtLeast(least)).isPresent();
  }

  private static String settled(RuleResult entry, AuditResult result) {
    if (entry.disposition() == Disposition.BASELINED) {
      return "known from the baseline";
    }
    Set<String> findings =
        entry.items().stream().map(ItemResult::fingerprint).collect(Collectors.toSet());
    String waivers =
        result.policy().waivers().stream()
            .filter(waiver -> waiver.settles().stream().anyMatch(findings::contains))
            .map(Judgement::words)
            .collect(Collectors.joining("; "));
    return waivers.isEmpty() ? "settled" : waivers;
  }

  private static String words(WaiverReport waiver) {
    String kind =
        switch (waiver.kind()) {
          case ACCEPTED_RISK -> "accepted risk";
          case FALSE_POSITIVE -> "false positive";
        };
    return kind
        + " until "
        + waiver.expires()
        + ", "
        + waiver.owner()
        + " ("
        + waiver.reason()
        + ")";
  }
}

package io.isaudit.engine;

import io.isaudit.policy.Waiver;
import io.isaudit.policy.WaiverState;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows the waivers of a policy, in their order, to the findings that each one settles. */
final class WaiverUse {

  private static final int SOON_DAYS = 30;

  private final List<RuleResult> results;
  private final Instant clock;
  private final Set<String> settled = new HashSet<>();

  WaiverUse(List<RuleResult> results, Instant clock) {
    this.results = results;
    this.clock = clock;
  }

  /**
   * The next waiver of the policy.
   *
   * @param rule the rule that has or had its id
   */
  WaiverReport report(Waiver waiver, Optional<Rule> rule) {
    Set<String> settles = new TreeSet<>();
    Set<WaiverState> states =
        rule.map(known -> states(waiver, known, settles))
            .orElseGet(() -> EnumSet.of(WaiverState.NO_SUCH_RULE));
    return new WaiverReport(
        waiver.rule(),
        waiver.target().map(Target::toString).orElse("all"),
        waiver.item().orElse("all"),
        waiver.kind(),
        waiver.reason(),
        waiver.owner(),
        waiver.approver(),
        waiver.ticket(),
        waiver.expires(),
        states,
        settles);
  }

  private Set<WaiverState> states(Waiver waiver, Rule rule, Set<String> settles) {
    Set<WaiverState> states = EnumSet.noneOf(WaiverState.class);
    Set<String> covered = covered(waiver, rule);
    boolean expired = waiver.isExpired(clock);
    if (!expired) {
      covered.stream().filter(settled::add).forEach(settles::add);
    }
    if (expired) {
      states.add(WaiverState.EXPIRED);
    } else if (!settles.isEmpty()) {
      states.add(WaiverState.IN_USE);
    } else if (!covered.isEmpty()) {
      states.add(WaiverState.SHADOWED);
    }
    if (covered.isEmpty()) {
      states.add(isDecided(waiver, rule) ? WaiverState.UNUSED : WaiverState.NOT_JUDGED);
    }
    if (!expired && isSoon(waiver)) {
      states.add(WaiverState.EXPIRES_SOON);
    }
    if (waiver.ruleVersion().filter(version -> version != rule.version()).isPresent()) {
      states.add(WaiverState.STALE);
    }
    return states;
  }

  private Set<String> covered(Waiver waiver, Rule rule) {
    Set<String> covered = new TreeSet<>();
    for (RuleResult result : of(rule)) {
      for (ItemResult item : result.items()) {
        boolean covers = waiver.covers(waiver.rule(), result.target(), item.item());
        if (covers && item.outcome() == Outcome.FAIL) {
          covered.add(item.fingerprint());
        }
      }
    }
    return covered;
  }

  private boolean isDecided(Waiver waiver, Rule rule) {
    return of(rule).stream()
        .filter(result -> waiver.target().map(result.target()::equals).orElse(true))
        .anyMatch(result -> isJudged(result.outcome()));
  }

  /** Whether evidence was there and looked at, so that what does not fail is known not to. */
  static boolean isJudged(Outcome outcome) {
    return switch (outcome) {
      case PASS, FAIL, INFORMATIONAL, NOT_APPLICABLE -> true;
      case ERROR, UNKNOWN, MANUAL, NOT_SELECTED -> false;
    };
  }

  private List<RuleResult> of(Rule rule) {
    RuleId id = rule.id();
    return results.stream().filter(result -> result.rule().equals(id)).toList();
  }

  private boolean isSoon(Waiver waiver) {
    LocalDate today = LocalDate.ofInstant(clock, ZoneOffset.UTC);
    return waiver.expires().isBefore(today.plusDays(SOON_DAYS));
  }
}

package io.isaudit.report.model;

import io.isaudit.policy.WaiverState;
import io.isaudit.result.Disposition;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.WaiverReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people decided, as a report shows it: what needs a look is told apart from the rest. */
public record Decisions(PolicyReport report) {

  private static final Set<WaiverState> SOUND =
      EnumSet.of(WaiverState.IN_USE, WaiverState.NOT_JUDGED);

  /** Whether the rules were judged as they are shipped; decisions on findings don't count. */
  public boolean isStandard() {
    return report.deviations().isEmpty();
  }

  /** The waivers in a state that somebody should do something about, in the policy's order. */
  public List<WaiverReport> rottingWaivers() {
    return report.waivers().stream().filter(waiver -> !isSound(waiver)).toList();
  }

  /** The waivers that are in use, or whose rule was not decided. */
  public List<WaiverReport> soundWaivers() {
    return report.waivers().stream().filter(Decisions::isSound).toList();
  }

  private static boolean isSound(WaiverReport waiver) {
    return waiver.states().stream().allMatch(Decisions::isSound);
  }

  /** Whether nobody has to do anything about a waiver in this state. */
  public static boolean isSound(WaiverState state) {
    return SOUND.contains(state);
  }

  /** How many waivers are in each state that needs a look; states that none is in are left out. */
  public Map<WaiverState, Integer> rottingStates() {
    Map<WaiverState, Integer> counts = new EnumMap<>(WaiverState.class);
    for (WaiverReport waiver : report.waivers()) {
      waiver.states().stream()
          .filter(state -> !SOUND.contains(state))
          .forEach(state -> counts.merge(state, 1, Integer::sum));
    }
    return counts;
  }

  /** The waivers that settle items of a target, or did until they expired. */
  public List<WaiverReport> waiversOf(RuleResult target) {
    List<WaiverReport> found = new ArrayList<>();
    for (WaiverReport waiver : report.waivers()) {
      if (target.items().stream().anyMatch(item -> waiver.settles().contains(item.fingerprint()))
          || expiredFor(target, waiver)) {
        found.add(waiver);
      }
    }
    return found;
  }

  private static boolean expiredFor(RuleResult target, WaiverReport waiver) {
    return waiver.rule().equals(target.rule())
        && waiver.states().contains(WaiverState.EXPIRED)
        && isAllOr(waiver.target(), target.target().toString())
        && target.items().stream()
            .anyMatch(
                item ->
                    item.disposition() == Disposition.WAIVER_EXPIRED
                        && isAllOr(waiver.item(), item.item()));
  }

  private static boolean isAllOr(String named, String name) {
    return named.equals("all") || named.equals(name);
  }

  /** The answers about a rule that count or that evidence contradicts. */
  public List<AttestationReport> answersTo(RuleId rule) {
    return report.attestations().stream()
        .filter(answer -> answer.rule().equals(rule))
        .filter(
            answer ->
                answer.state() == AnswerState.COUNTS || answer.state() == AnswerState.CONTRADICTED)
        .toList();
  }

  /** The day of the baseline that holds a target or an item of it; empty when none does. */
  public Optional<LocalDate> baselineOf(RuleResult target) {
    boolean baselined =
        target.disposition() == Disposition.BASELINED
            || target.items().stream().anyMatch(i -> i.disposition() == Disposition.BASELINED);
    return report.baseline().filter(baseline -> baselined).flatMap(baseline -> baseline.taken());
  }
}

package io.isaudit.engine;

import io.isaudit.policy.Attestation;
import io.isaudit.policy.Baseline;
import io.isaudit.policy.Policy;
import io.isaudit.policy.Waiver;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.PolicyReport.AnswerState;
import io.isaudit.result.PolicyReport.AttestationReport;
import io.isaudit.result.PolicyReport.BaselineReport;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What became of the decisions of a policy in one evaluation. */
final class Decisions {

  private final Policy policy;
  private final List<Rule> rules;
  private final List<RuleResult> results;
  private final Instant clock;
  private final RuleIndex index;

  /**
   * @param results with dispositions
   */
  Decisions(
      Policy policy, List<Rule> rules, RuleIndex index, List<RuleResult> results, Instant clock) {
    this.policy = policy;
    this.rules = rules;
    this.index = index;
    this.results = results;
    this.clock = clock;
  }

  PolicyReport report() {
    return new PolicyReport(
        policy.profile().name(),
        Deviations.of(policy, rules),
        waivers(),
        baseline(),
        policy.attestations().stream().map(this::answer).toList());
  }

  private List<PolicyReport.WaiverReport> waivers() {
    WaiverUse use = new WaiverUse(results, clock);
    List<PolicyReport.WaiverReport> reports = new ArrayList<>();
    for (Waiver waiver : policy.waivers()) {
      reports.add(use.report(waiver, index.find(waiver.rule())));
    }
    return reports;
  }

  private Optional<BaselineReport> baseline() {
    Baseline baseline = policy.baseline();
    if (baseline.taken().isEmpty() && baseline.entries().isEmpty()) {
      return Optional.empty();
    }
    Set<String> failing = new HashSet<>();
    for (RuleResult result : results) {
      result.items().stream()
          .filter(item -> item.outcome() == Outcome.FAIL)
          .forEach(item -> failing.addAll(fingerprints(result, item)));
    }
    Set<String> gone = new TreeSet<>();
    int open = 0;
    int stale = 0;
    for (Map.Entry<String, Baseline.Entry> entry : baseline.entries().entrySet()) {
      boolean fails = failing.contains(entry.getKey());
      open += fails ? 1 : 0;
      stale += isStale(entry.getValue()) ? 1 : 0;
      if (!fails && isDecided(entry.getValue())) {
        gone.add(entry.getKey());
      }
    }
    return Optional.of(
        new BaselineReport(
            baseline.taken(), age(baseline), baseline.entries().size(), open, gone, stale));
  }

  /** Those of the ids that a rule had before count too. */
  private Set<String> fingerprints(RuleResult result, ItemResult item) {
    Set<String> all = new HashSet<>();
    all.add(item.fingerprint());
    Rule rule = index.get(result.rule());
    if (rule != null) {
      rule.formerIds()
          .forEach(former -> all.add(Fingerprint.of(former, result.target(), item.item())));
    }
    return all;
  }

  private boolean isStale(Baseline.Entry entry) {
    Rule rule = index.get(entry.rule());
    return rule == null || rule.version() != entry.ruleVersion();
  }

  /** Whether this run has shown that the finding is gone: an undecided rule shows nothing. */
  private boolean isDecided(Baseline.Entry entry) {
    Rule rule = index.get(entry.rule());
    return rule != null
        && results.stream()
            .filter(result -> result.rule().equals(rule.id()))
            .filter(result -> result.target().equals(entry.target()))
            .anyMatch(result -> WaiverUse.isJudged(result.outcome()));
  }

  private Optional<Integer> age(Baseline baseline) {
    LocalDate today = LocalDate.ofInstant(clock, ZoneOffset.UTC);
    return baseline.taken().map(day -> (int) ChronoUnit.DAYS.between(day, today));
  }

  private AttestationReport answer(Attestation answer) {
    return new AttestationReport(
        answer.rule(),
        answer.met(),
        answer.statement(),
        answer.evidence(),
        answer.by(),
        answer.on(),
        answer.validUntil(),
        state(answer));
  }

  private AnswerState state(Attestation answer) {
    Rule rule = index.get(answer.rule());
    if (rule == null || !rule.isAttested()) {
      return AnswerState.NO_SUCH_QUESTION;
    }
    if (!answer.isValid(clock)) {
      return AnswerState.EXPIRED;
    }
    List<Outcome> outcomes =
        results.stream()
            .filter(result -> result.rule().equals(rule.id()))
            .map(RuleResult::outcome)
            .toList();
    if (outcomes.contains(Outcome.MANUAL)) {
      return AnswerState.COUNTS;
    }
    boolean against = outcomes.contains(answer.met() ? Outcome.FAIL : Outcome.PASS);
    return against ? AnswerState.CONTRADICTED : AnswerState.NOT_NEEDED;
  }
}

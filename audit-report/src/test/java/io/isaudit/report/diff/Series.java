package io.isaudit.report.diff;

import static io.isaudit.report.Results.NODE_1;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.report.Results;
import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.Fingerprint;
import io.isaudit.result.ItemResult;
import io.isaudit.result.PolicyReport;
import io.isaudit.result.RuleResult;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results in the making that differ in what comparisons look at. */
final class Series {

  static final String TOML = "repository/conf/deployment.toml";

  private final List<RuleResult> entries = new ArrayList<>();
  private final Set<Target> targets;
  private String time = "2026-01-31T00:00:00Z";
  private Set<ScopeKind> scope = Set.of(ScopeKind.HOME);
  private List<String> deviations = List.of();

  private Series(Target... targets) {
    this.targets = Set.copyOf(Arrays.asList(targets));
  }

  static Series of(Target... targets) {
    return new Series(targets);
  }

  Series at(String clock) {
    time = clock;
    return this;
  }

  Series scope(ScopeKind... asked) {
    scope = Set.of(asked);
    return this;
  }

  Series deviations(String... words) {
    deviations = List.of(words);
    return this;
  }

  Series add(RuleResult entry) {
    entries.add(entry);
    return this;
  }

  /** A rule of version 1 on node1 with one item at a line. */
  Series add(String rule, Outcome outcome, String actual, int line) {
    return add(entry(rule, 1, NODE_1, Map.of(), item(rule, NODE_1, "key", outcome, actual, line)));
  }

  AuditResult build() {
    Results results = Results.results();
    AuditResult bare = results.build();
    List<TargetSummary> summaries =
        targets.stream()
            .sorted()
            .map(target -> new TargetSummary(target, "7.1.0", Instant.EPOCH, List.of()))
            .toList();
    return new AuditResult(
        bare.tool(),
        bare.catalogue(),
        Instant.parse(time),
        bare.environment(),
        summaries,
        new ScopeReport(scope, entries.size(), 20, List.of()),
        bare.scorecard(),
        bare.gate(),
        new PolicyReport("production", deviations, List.of(), Optional.empty(), List.of()),
        entries);
  }

  static RuleResult entry(
      String rule, int version, Target target, Map<String, String> parameters, ItemResult... all) {
    Outcome worst = Outcome.worstOf(Arrays.stream(all).map(ItemResult::outcome).toList());
    return entry(rule, version, target, parameters, worst, all);
  }

  static RuleResult entry(
      String rule,
      int version,
      Target target,
      Map<String, String> parameters,
      Outcome outcome,
      ItemResult... all) {
    return new RuleResult(
        RuleId.of(rule),
        version,
        "Title of " + rule,
        Severity.HIGH,
        target,
        outcome,
        outcome,
        Disposition.NONE,
        "a reason",
        List.of(),
        parameters,
        List.of(all));
  }

  static ItemResult item(
      String rule, Target target, String item, Outcome outcome, String actual, int line) {
    return new ItemResult(
        item,
        outcome,
        Disposition.NONE,
        item + " is " + actual,
        Optional.empty(),
        Fingerprint.of(RuleId.of(rule), target, item),
        Optional.of("true"),
        Optional.of(actual),
        Optional.of("explicit"),
        Optional.of(TOML),
        Optional.of(line),
        Optional.empty(),
        Optional.empty());
  }
}

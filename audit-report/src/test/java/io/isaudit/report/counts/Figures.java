package io.isaudit.report.counts;

import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.RuleId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects outcomes by rule and counts them. */
final class Figures {

  private static final Map<Outcome, String> NAMES =
      Map.of(
          Outcome.FAIL, "failed",
          Outcome.ERROR, "undecided",
          Outcome.UNKNOWN, "undecided",
          Outcome.MANUAL, "question",
          Outcome.PASS, "passed",
          Outcome.INFORMATIONAL, "informational",
          Outcome.NOT_APPLICABLE, "not-applicable",
          Outcome.NOT_SELECTED, "not-selected");

  private final Map<String, Outcome> worst = new HashMap<>();

  void add(String rule, Outcome outcome) {
    worst.merge(rule, outcome, (a, b) -> Outcome.worstOf(List.of(a, b)));
  }

  /** The figures of these outcomes, also those that are 0. */
  Map<String, Integer> of(Set<Outcome> told) {
    Map<String, Integer> figures = new TreeMap<>();
    told.forEach(outcome -> figures.put(name(outcome), 0));
    worst.forEach((rule, outcome) -> figures.merge(name(outcome), 1, Integer::sum));
    return figures;
  }

  static String name(Outcome outcome) {
    return NAMES.get(outcome);
  }

  /** All figures of a result. */
  static Map<String, Integer> of(AuditResult result) {
    Figures figures = new Figures();
    result.outcomeByRule().forEach((rule, outcome) -> figures.add(rule.toString(), outcome));
    Map<String, Integer> all = figures.of(EnumSet.allOf(Outcome.class));
    Set<RuleId> open = result.openFindings().map(RuleResult::rule).collect(Collectors.toSet());
    all.put("open", open.size());
    all.put("rules", figures.worst.size());
    return all;
  }
}

package io.isaudit.engine;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.ScopeReport.OutOfScope;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one scope makes of all rules, the same for every snapshot of it.
 *
 * @param inScope how many rules are, before any has looked at a snapshot
 * @param waiting how many rules each kind would bring in that was not asked for
 * @param outside what to ask for, by the rules that it would bring in
 */
record ScopePlan(
    Set<ScopeKind> scope,
    int rules,
    int inScope,
    Map<ScopeKind, Integer> waiting,
    Map<RuleId, String> outside) {

  ScopePlan {
    scope = Set.copyOf(scope);
    waiting = Map.copyOf(waiting);
    outside = Map.copyOf(outside);
  }

  static ScopePlan of(List<Rule> rules, Set<ScopeKind> scope) {
    Map<RuleId, String> outside = new HashMap<>();
    for (Rule rule : rules) {
      Scopes.whatToAskFor(rule, scope).ifPresent(words -> outside.put(rule.id(), words));
    }
    int inScope = (int) rules.stream().filter(rule -> Scopes.isIn(rule, scope)).count();
    return new ScopePlan(scope, rules.size(), inScope, Scopes.waiting(rules, scope), outside);
  }

  /** Whether a rule is a question, and answers were not asked for. */
  boolean isUnasked(Rule rule) {
    return rule.isAttested() && !scope.contains(ScopeKind.ATTESTATIONS);
  }

  /**
   * What is in scope and what would bring in the rest.
   *
   * @param late rules in scope that turned out to want more of a home than was asked for
   * @param settled questions out of scope that the evidence decided without an answer
   */
  ScopeReport report(int late, int settled) {
    Map<ScopeKind, Integer> left = new EnumMap<>(ScopeKind.class);
    left.putAll(waiting);
    left.merge(ScopeKind.HOME, late, Integer::sum);
    left.merge(ScopeKind.ATTESTATIONS, -settled, Integer::sum);
    List<OutOfScope> kinds =
        left.entrySet().stream()
            .filter(kind -> kind.getValue() > 0)
            .map(kind -> outside(kind.getKey(), kind.getValue()))
            .toList();
    return new ScopeReport(scope, inScope - late + settled, rules, kinds);
  }

  private static OutOfScope outside(ScopeKind kind, int rules) {
    return new OutOfScope(kind, rules, kind.howToBringIn());
  }

  /** What has to be asked for before a rule can be judged; empty when it is in scope. */
  Optional<String> whatToAskFor(Rule rule) {
    return Optional.ofNullable(outside.get(rule.id()));
  }
}

package io.isaudit.engine;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.ScopeReport;
import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one scope makes of all rules, the same for every snapshot of it.
 *
 * @param outside what to ask for, by the rules that it would bring in
 */
record ScopePlan(Set<ScopeKind> scope, ScopeReport report, Map<RuleId, String> outside) {

  ScopePlan {
    scope = Set.copyOf(scope);
    outside = Map.copyOf(outside);
  }

  static ScopePlan of(List<Rule> rules, Set<ScopeKind> scope) {
    Map<RuleId, String> outside = new HashMap<>();
    for (Rule rule : rules) {
      Scopes.whatToAskFor(rule, scope).ifPresent(words -> outside.put(rule.id(), words));
    }
    return new ScopePlan(scope, Scopes.report(rules, scope, 0), outside);
  }

  /** What has to be asked for before a rule can be judged; empty when it is in scope. */
  Optional<String> whatToAskFor(Rule rule) {
    return Optional.ofNullable(outside.get(rule.id()));
  }
}

package io.isaudit.engine;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target.TargetKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what is in scope, before anything is evaluated. */
final class Scopes {

  private Scopes() {}

  /** The needed kinds of evidence that were not asked for. */
  private static List<EvidenceKind> outside(Rule rule, Set<ScopeKind> scope) {
    Set<EvidenceKind> needs = rule.needs().isEmpty() ? itself(rule.targetKind()) : rule.needs();
    return needs.stream().filter(kind -> !kind.isIn(scope)).toList();
  }

  /** What brings in a target, for a rule that needs nothing more of it. */
  private static Set<EvidenceKind> itself(TargetKind kind) {
    return switch (kind) {
      case NODE -> Set.of(EvidenceKind.INPUTS);
      case DATABASE -> Set.of(EvidenceKind.DATABASE);
      case ENDPOINT -> Set.of(EvidenceKind.ENDPOINT);
      case DEPLOYMENT -> Set.of();
    };
  }

  /** What brings in the evidence that a rule needs; empty when all of it was asked for. */
  static Optional<String> whatToAskFor(Rule rule, Set<ScopeKind> scope) {
    List<EvidenceKind> outside = outside(rule, scope);
    return outside.isEmpty()
        ? Optional.empty()
        : Optional.of(
            outside.stream()
                .map(kind -> kind.broughtInBy().get(0).howToBringIn())
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  static boolean isIn(Rule rule, Set<ScopeKind> scope) {
    boolean answers = !rule.isAttested() || scope.contains(ScopeKind.ATTESTATIONS);
    return answers && outside(rule, scope).isEmpty();
  }

  /** How many rules each kind would bring in that was not asked for; none that brings in none. */
  static Map<ScopeKind, Integer> waiting(List<Rule> rules, Set<ScopeKind> scope) {
    Map<ScopeKind, Integer> waiting = new EnumMap<>(ScopeKind.class);
    for (ScopeKind kind : ScopeKind.values()) {
      long waits = rules.stream().filter(rule -> waitsFor(kind, rule, scope)).count();
      if (!scope.contains(kind) && waits > 0) {
        waiting.put(kind, (int) waits);
      }
    }
    return waiting;
  }

  private static boolean waitsFor(ScopeKind kind, Rule rule, Set<ScopeKind> scope) {
    return kind == ScopeKind.ATTESTATIONS
        ? rule.isAttested()
        : outside(rule, scope).stream().anyMatch(needed -> needed.broughtInBy().contains(kind));
  }
}

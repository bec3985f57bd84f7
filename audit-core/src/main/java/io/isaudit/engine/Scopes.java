package io.isaudit.engine;

import io.isaudit.evidence.EvidenceKind;
import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.ScopeReport;
import io.isaudit.result.ScopeReport.OutOfScope;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Target.TargetKind;
import java.util.Arrays;
import java.util.List;
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

  /**
   * What is in scope and what would bring in the rest.
   *
   * @param late how many rules in scope turned out to want more of a home than was asked for
   */
  static ScopeReport report(List<Rule> rules, Set<ScopeKind> scope, int late) {
    long inScope = rules.stream().filter(rule -> isIn(rule, scope)).count();
    List<OutOfScope> outside =
        Arrays.stream(ScopeKind.values())
            .filter(kind -> !scope.contains(kind))
            .map(
                kind ->
                    new OutOfScope(kind, waiting(rules, kind, scope, late), kind.howToBringIn()))
            .filter(kind -> kind.rules() > 0)
            .toList();
    return new ScopeReport(scope, (int) inScope - late, rules.size(), outside);
  }

  private static boolean isIn(Rule rule, Set<ScopeKind> scope) {
    boolean answers = !rule.isAttested() || scope.contains(ScopeKind.ATTESTATIONS);
    return answers && outside(rule, scope).isEmpty();
  }

  private static int waiting(List<Rule> rules, ScopeKind kind, Set<ScopeKind> scope, int late) {
    long waiting =
        rules.stream()
            .filter(
                rule ->
                    kind == ScopeKind.ATTESTATIONS
                        ? rule.isAttested()
                        : outside(rule, scope).stream()
                            .anyMatch(needed -> needed.broughtInBy().contains(kind)))
            .count();
    return (int) waiting + (kind == ScopeKind.HOME ? late : 0);
  }
}

package io.isaudit.result.diff;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.evidence.Sorted;
import io.isaudit.rule.RuleId;
import io.isaudit.rule.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the last audit differs from the one before it, whatever the deployment did: a smaller audit
 * finds less, and that is no improvement.
 *
 * @param cautions what to know before the figures are compared, one sentence each
 * @param score what is left of the change of the score
 * @param evidenceAdded kinds of evidence that only the last audit was asked for
 * @param renamed today's id by the id in the result before
 * @param rulesChanged in both, with other versions or parameters
 * @param noLongerDecided passed or failed before, and now do neither
 */
public record AuditChange(
    List<String> cautions,
    ComparedScore score,
    Set<ScopeKind> evidenceAdded,
    Set<ScopeKind> evidenceRemoved,
    Set<Target> targetsAdded,
    Set<Target> targetsRemoved,
    Set<RuleId> rulesAdded,
    Set<RuleId> rulesRemoved,
    Map<RuleId, RuleId> renamed,
    Set<RuleId> rulesChanged,
    Set<RuleId> newlyDecided,
    Set<RuleId> noLongerDecided,
    List<String> deviationsAdded,
    List<String> deviationsRemoved) {

  public AuditChange {
    cautions = List.copyOf(cautions);
    evidenceAdded = Sorted.set(evidenceAdded);
    evidenceRemoved = Sorted.set(evidenceRemoved);
    targetsAdded = Sorted.set(targetsAdded);
    targetsRemoved = Sorted.set(targetsRemoved);
    rulesAdded = Sorted.set(rulesAdded);
    rulesRemoved = Sorted.set(rulesRemoved);
    renamed = Sorted.map(renamed);
    rulesChanged = Sorted.set(rulesChanged);
    newlyDecided = Sorted.set(newlyDecided);
    noLongerDecided = Sorted.set(noLongerDecided);
    deviationsAdded = List.copyOf(deviationsAdded);
    deviationsRemoved = List.copyOf(deviationsRemoved);
  }
}

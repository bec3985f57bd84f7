package io.isaudit.result;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.evidence.Sorted;
import java.util.List;
import java.util.Set;

/**
 * What a result rests on, and what was left out.
 *
 * @param asked the kinds of evidence that were asked for
 * @param rulesInScope rules whose needed evidence was asked for
 * @param rules all rules of the catalogue
 * @param outside kinds that were not asked for although rules need them
 */
public record ScopeReport(
    Set<ScopeKind> asked, int rulesInScope, int rules, List<OutOfScope> outside) {

  public ScopeReport {
    asked = Sorted.set(asked);
    outside = List.copyOf(outside);
  }

  /**
   * A kind of evidence that was not asked for.
   *
   * @param rules how many rules it would bring in
   */
  public record OutOfScope(ScopeKind kind, int rules, String howToBringIn) {}
}

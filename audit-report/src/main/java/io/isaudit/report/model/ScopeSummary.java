package io.isaudit.report.model;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.ScopeReport;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was asked for, and what was not.
 *
 * @param sentence for example {@code 207 of 361 rules in scope}
 * @param asked the kinds of evidence in words
 * @param outside kinds that rules need and that were not asked for
 */
public record ScopeSummary(
    String sentence, List<String> asked, List<ScopeReport.OutOfScope> outside) {

  public ScopeSummary {
    asked = List.copyOf(asked);
    outside = List.copyOf(outside);
  }

  static ScopeSummary of(ScopeReport scope) {
    return new ScopeSummary(
        scope.rulesInScope() + " of " + Words.count(scope.rules(), "rule") + " in scope",
        scope.asked().stream().map(ScopeKind::words).collect(Collectors.toList()),
        scope.outside());
  }
}

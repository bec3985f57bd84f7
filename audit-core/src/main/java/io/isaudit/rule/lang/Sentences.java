package io.isaudit.rule.lang;

import io.isaudit.rule.RuleId;
import io.isaudit.rule.Severity;

/** Where every rule begins: {@code rule("web/cors-any-origin", HIGH).setting(…).should(…)}. */
public final class Sentences {

  private Sentences() {}

  /**
   * Starts a rule on a node.
   *
   * @param id {@code chapter/slug}
   */
  public static RuleDraft rule(String id, Severity severity) {
    return new RuleDraft(RuleId.of(id), severity);
  }
}

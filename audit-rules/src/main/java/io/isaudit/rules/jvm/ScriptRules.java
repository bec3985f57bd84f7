package io.isaudit.rules.jvm;

import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the start-up script as a text. */
final class ScriptRules {

  static final Rule SCRIPT_SYNTAX =
      rule("jvm/script-syntax", MEDIUM)
          .guide("JVM settings")
          .needs(STARTUP)
          .checkedBy("a shell can read the start-up script", new ScriptSyntax());

  static final Rule STRAIGHT_QUOTES =
      rule("jvm/straight-quotes", HIGH)
          .guide("Pooling LDAPS connections")
          .needs(STARTUP)
          .checkedBy(
              "the start-up script has straight quotes and hyphens only", new StraightQuotes());

  static final List<Rule> ALL = List.of(SCRIPT_SYNTAX, STRAIGHT_QUOTES);

  private ScriptRules() {}
}

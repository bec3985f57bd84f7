package io.isaudit.rules.jvm;

import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the Java that the server runs on. */
final class RuntimeRules {

  static final Rule SUPPORTED_JAVA =
      rule("jvm/supported-java", MEDIUM)
          .guide("Security")
          .needs(HOST)
          .parameters(JavaVersion.TABLE)
          .checkedBy("the server runs on a Java that its version supports", new JavaVersion());

  static final List<Rule> ALL = List.of(SUPPORTED_JAVA);

  private RuntimeRules() {}
}

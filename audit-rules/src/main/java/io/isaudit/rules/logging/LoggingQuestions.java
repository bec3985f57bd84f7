package io.isaudit.rules.logging;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Target.TargetKind.DEPLOYMENT;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** What an organisation demands of its logs beyond what their configuration shows. */
final class LoggingQuestions {

  static final Rule RETENTION_POLICY =
      rule("logging/retention-policy", LOW)
          .on(DEPLOYMENT)
          .in(PRODUCTION)
          .guide("Log Retention")
          .attested(
              "Is there a policy with a period of retention for each kind of log, and was it"
                  + " checked that log4j2.properties and the place where logs are kept follow it?");

  private LoggingQuestions() {}

  static List<Rule> all() {
    return List.of(RETENTION_POLICY);
  }
}

package io.isaudit.rules.logging;

import static io.isaudit.evidence.EvidenceKind.LOGGING;
import static io.isaudit.evidence.EvidenceKind.LOGS;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on what a line of a log may hold. */
final class ContentRules {

  private static final String MASKING = "Masking Logs";
  private static final String FIRST = "5.9";

  static final Rule ACCESS_LOG_PATTERN =
      rule("logging/access-log-pattern", LOW)
          .since(FIRST)
          .guide(MASKING)
          .needs(SETTINGS)
          .checkedBy("the access log holds no credentials", new AccessLogPattern());

  static final Rule FORGING =
      rule("logging/forging", LOW)
          .guide("Security")
          .needs(LOGGING)
          .each(Lines.at(Appender.WRITING, Lines::ofPattern))
          .should(LayoutConditions.keepMessagesOnOneLine());

  static final Rule MASKING_CONVERTER =
      rule("logging/masking-converter", LOW)
          .since(FIRST)
          .guide(MASKING)
          .needs(LOGGING)
          .each(Lines.at(Appender.WRITING, Lines::ofPattern))
          .should(LayoutConditions.maskMessages());

  static final Rule MASKING_PATTERN =
      rule("logging/masking-pattern", MEDIUM)
          .since(FIRST)
          .guide(MASKING)
          .needs(SETTINGS)
          .parameters(MaskingPatterns.REQUIRED)
          .checkedBy("sensitive data is masked by at least one pattern", new MaskingPatterns());

  static final Rule SECRETS_IN_LOGS =
      rule("logging/secrets-in-logs", HIGH)
          .guide(MASKING)
          .needs(LOGS)
          .parameters(LeakedSecrets.KINDS)
          .checkedBy("no secret stands in the logs", new LeakedSecrets());

  static final List<Rule> ALL =
      List.of(ACCESS_LOG_PATTERN, FORGING, MASKING_CONVERTER, MASKING_PATTERN, SECRETS_IN_LOGS);

  private ContentRules() {}
}

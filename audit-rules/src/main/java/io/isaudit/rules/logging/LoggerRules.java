package io.isaudit.rules.logging;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.LOGGING;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on what is logged. */
final class LoggerRules {

  private static final String LEVELS = "Log Levels";
  private static final String COMPONENTS = "Enable Logs for a Component";
  private static final String FIRST = "5.9";

  static final Rule AUDIT_LOG =
      rule("logging/audit-log", HIGH)
          .since(FIRST)
          .guide(COMPONENTS)
          .needs(LOGGING)
          .checkedBy("the audit trail is logged and written", new AuditLog());

  static final Rule COMPONENT_LEVEL =
      rule("logging/component-level", MEDIUM)
          .in(PRODUCTION)
          .guide(LEVELS)
          .needs(LOGGING)
          .parameters(LoggerConditions.VERBOSE)
          .each(Lines.at(Logger.ACTIVE, Lines::ofLevel))
          .should(LoggerConditions.beQuiet());

  static final Rule DUPLICATE_LISTS =
      rule("logging/duplicate-lists", MEDIUM)
          .since(FIRST)
          .guide(COMPONENTS)
          .needs(LOGGING)
          .checkedBy("every property of log4j2.properties stands once", new UniqueKeys());

  static final Rule LOGGER_DEFINITION =
      rule("logging/logger-definition", LOW)
          .since(FIRST)
          .guide(COMPONENTS)
          .needs(LOGGING)
          .each(Lines.at(Logger.ACTIVE, Lines::ofLevel))
          .should(LoggerConditions.beComplete());

  static final Rule LOGGERS_LISTED =
      rule("logging/loggers-listed", LOW)
          .since(FIRST)
          .guide(COMPONENTS)
          .needs(LOGGING)
          .checkedBy("every logger that is defined is listed", new ListedLoggers());

  static final Rule ROOT_LEVEL =
      rule("logging/root-level", MEDIUM)
          .in(PRODUCTION)
          .guide(LEVELS)
          .needs(LOGGING)
          .checkedBy("the root logger has the level INFO, WARN or ERROR", new RootLevel());

  static final List<Rule> ALL =
      List.of(
          AUDIT_LOG,
          COMPONENT_LEVEL,
          DUPLICATE_LISTS,
          LOGGER_DEFINITION,
          LOGGERS_LISTED,
          ROOT_LEVEL);

  private LoggerRules() {}
}

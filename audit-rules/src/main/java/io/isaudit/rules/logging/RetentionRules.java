package io.isaudit.rules.logging;

import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.LOGGING;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on when log files end and when they go. */
final class RetentionRules {

  private static final String RETENTION = "Log Retention";
  private static final String FIRST = "5.9";

  static final Rule ACCESS_LOG_RETENTION =
      rule("logging/access-log-retention", LOW)
          .since(FIRST)
          .guide(RETENTION)
          .needs(FILES)
          .parameters(AccessLogAge.RETENTION)
          .checkedBy("no access log is older than it has to be kept", new AccessLogAge());

  static final Rule LOG_DELETION =
      rule("logging/log-deletion", MEDIUM)
          .since(FIRST)
          .guide(RETENTION)
          .needs(LOGGING)
          .uses(FILES)
          .parameters(
              LogDeletion.ELSEWHERE,
              LogDeletion.RETENTION,
              LogDeletion.WARN_SIZE,
              LogDeletion.FAIL_SIZE)
          .checkedBy("something removes the log files of earlier days", new LogDeletion());

  static final Rule PATTERN_INDEX =
      rule("logging/pattern-index", MEDIUM)
          .since(FIRST)
          .guide(RETENTION)
          .needs(LOGGING)
          .each(Lines.at(Appender.ROLLED_BY_SIZE, Lines::ofFileNames))
          .should(Rollover.numberItsFiles());

  static final Rule ROLLING_APPENDERS =
      rule("logging/rolling-appenders", LOW)
          .since(FIRST)
          .guide(RETENTION)
          .needs(LOGGING)
          .each(Appender.FILES)
          .should(Rollover.roll());

  static final Rule ROLLOVER_LIMIT =
      rule("logging/rollover-limit", LOW)
          .since(FIRST)
          .guide(RETENTION)
          .needs(LOGGING)
          .parameters(Rollover.MAX_FILES)
          .each(Lines.at(Appender.SERVER, Lines::ofNumber))
          .should(Rollover.keepFewFiles());

  static final Rule SIZE_ROLLOVER =
      rule("logging/size-rollover", MEDIUM)
          .since(FIRST)
          .guide(RETENTION)
          .needs(LOGGING)
          .parameters(Rollover.MAX_SIZE)
          .each(Lines.at(Appender.SERVER, Lines::ofSize))
          .should(Rollover.rollBySize());

  static final Rule TIME_ROLLOVER =
      rule("logging/time-rollover", LOW)
          .since(FIRST)
          .guide(RETENTION)
          .needs(LOGGING)
          .each(Lines.at(Appender.SERVER, Lines::ofTime))
          .should(Rollover.rollByTime());

  static final List<Rule> ALL =
      List.of(
          ACCESS_LOG_RETENTION,
          LOG_DELETION,
          PATTERN_INDEX,
          ROLLING_APPENDERS,
          ROLLOVER_LIMIT,
          SIZE_ROLLOVER,
          TIME_ROLLOVER);

  private RetentionRules() {}
}

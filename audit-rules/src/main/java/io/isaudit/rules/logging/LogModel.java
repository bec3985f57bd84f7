package io.isaudit.rules.logging;

import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.List;

/**
 * What log4j2.properties sets up, read once for all rules.
 *
 * @param appenders those in effect
 * @param serverLog the appender of that id, in effect or not
 * @param loggers those in effect
 * @param unlisted the loggers that are defined and not listed
 */
record LogModel(
    List<Appender> appenders,
    Appender serverLog,
    List<Logger> loggers,
    List<Logger> unlisted,
    Logger root) {

  private static final Derived<LogConfiguration, LogModel> READ = Derived.of(LogModel::read);

  static LogModel of(Subject subject) {
    return subject.derived(READ, subject.logging());
  }

  private static LogModel read(LogConfiguration log) {
    Properties properties = Properties.of(log);
    Component appenders = Component.of("appender", log, properties);
    Component loggers = Component.of("logger", log, properties);
    List<Appender> active = Appender.active(appenders);
    return new LogModel(
        active,
        Appender.serverLog(appenders, active),
        Logger.active(loggers),
        Logger.unlisted(loggers),
        Logger.root(Component.of("rootLogger", log, properties)));
  }
}

package io.isaudit.rules.logging;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import java.util.List;
import java.util.Optional;

/** Demands on a logger that is in effect. */
final class LoggerConditions {

  /** By id; the shipped one writes to a file of its own. */
  static final Parameter<List<String>> VERBOSE =
      new Parameter.Words("allowedVerboseLoggers", List.of("trace-messages"));

  private LoggerConditions() {}

  static Condition<Logger> beQuiet() {
    return Condition.of("log at INFO or less", LoggerConditions::quiet);
  }

  private static Judgement quiet(Logger logger, Subject subject) {
    if (subject.parameter(VERBOSE).contains(logger.id())) {
      return Judgement.met();
    }
    if (logger.isLevelOpen()) {
      return open(logger);
    }
    Optional<LogLevel> level = logger.knownLevel();
    return level.isPresent() && !LogLevel.INFO.includes(level.get())
        ? Judgement.notMet()
        : Judgement.met();
  }

  static Condition<Logger> beComplete() {
    return Condition.of(
        "have a component name and a valid level", (logger, subject) -> whole(logger));
  }

  private static Judgement whole(Logger logger) {
    if (!logger.isDefined()) {
      return Judgement.notMet("it is listed and not defined");
    }
    if (logger.part().value("name").asSecret().isPresent()) {
      return Judgement.unknown("the name of logger " + logger.id() + " is not kept in clear");
    }
    if (logger.name().isEmpty()) {
      return Judgement.notMet("it has no name");
    }
    if (logger.isLevelOpen()) {
      return open(logger);
    }
    if (logger.levelText().isEmpty()) {
      return Judgement.notMet("it has no level");
    }
    return logger.knownLevel().isPresent()
        ? Judgement.met()
        : Judgement.notMet("Log4j knows no such level");
  }

  static Judgement open(Logger logger) {
    return Judgement.unknown(
        "what " + logger.levelKey() + " stands for is not known from the file");
  }
}

package io.isaudit.rules.logging;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "logging". */
public final class LoggingRules implements RuleBook {

  @Override
  public String name() {
    return "logging";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(LoggerRules.ALL, ContentRules.ALL, RetentionRules.ALL, LoggingQuestions.all())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        LoggerRules.class, ContentRules.class, RetentionRules.class, LoggingQuestions.class);
  }
}

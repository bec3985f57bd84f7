package io.isaudit.rules.sizing;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** The rules of the chapter "sizing". */
public final class SizingRules implements RuleBook {

  @Override
  public String name() {
    return "sizing";
  }

  @Override
  public List<Rule> rules() {
    return SizingQuestions.all();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(SizingQuestions.class);
  }
}

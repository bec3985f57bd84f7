package io.isaudit.rules.sizing;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "sizing". */
public final class SizingRules implements RuleBook {

  @Override
  public String name() {
    return "sizing";
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(MachineRules.ALL.stream(), SizingQuestions.all().stream()).toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(MachineRules.class, SizingQuestions.class);
  }
}

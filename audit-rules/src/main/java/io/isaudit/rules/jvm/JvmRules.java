package io.isaudit.rules.jvm;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the chapter "jvm". */
public final class JvmRules implements RuleBook {

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public List<Rule> rules() {
    return Stream.of(
            MemoryRules.ALL, ScriptRules.ALL, ExposureRules.ALL, ThreadRules.ALL, RuntimeRules.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Class<?>> holders() {
    return List.of(
        MemoryRules.class,
        ScriptRules.class,
        ExposureRules.class,
        ThreadRules.class,
        RuntimeRules.class);
  }
}

package io.isaudit.rule.lang;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.function.Function;

/**
 * What a person is asked, answerable with yes. {@code {name}} in it stands for the value of the
 * parameter of that name, so that a profile that changes a limit changes the question.
 */
record Question(String text, List<Parameter<?>> parameters) {

  private static final String ITEM = "answer";

  /**
   * @throws IllegalArgumentException when it speaks of a parameter that the rule does not declare
   */
  Question {
    parameters = List.copyOf(parameters);
    if (filled(text, parameters, Question::byDefault).contains("{")) {
      throw new IllegalArgumentException("a parameter of the question is not declared: " + text);
    }
  }

  String withDefaults() {
    return filled(text, parameters, Question::byDefault);
  }

  /** Asks unless the check finds something: what it finds stands, and nothing is asked. */
  Check unless(Check contradiction) {
    return subject -> {
      List<Verdict> found = contradiction.verdicts(subject);
      return found.isEmpty() ? List.of(open(subject)) : found;
    };
  }

  private Verdict open(Subject subject) {
    String asked = filled(text, parameters, parameter -> inEffect(parameter, subject));
    return Verdict.of(Outcome.MANUAL, ITEM, asked);
  }

  private static String filled(
      String text, List<Parameter<?>> parameters, Function<Parameter<?>, String> value) {
    String filled = text;
    for (Parameter<?> parameter : parameters) {
      filled = filled.replace("{" + parameter.name() + "}", value.apply(parameter));
    }
    return filled;
  }

  private static <T> String byDefault(Parameter<T> parameter) {
    return parameter.display(parameter.defaultValue());
  }

  private static <T> String inEffect(Parameter<T> parameter, Subject subject) {
    return parameter.display(subject.parameter(parameter));
  }
}

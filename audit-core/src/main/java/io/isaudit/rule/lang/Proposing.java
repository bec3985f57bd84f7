package io.isaudit.rule.lang;

import io.isaudit.rule.ParameterValues;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Optional;
import java.util.function.Function;

/** A condition as it was, with a value that meets it. */
record Proposing<T>(Condition<T> demand, Function<ParameterValues, Optional<SettingValue>> proposal)
    implements Condition<T> {

  @Override
  public String description() {
    return demand.description();
  }

  @Override
  public String description(Subject subject) {
    return demand.description(subject);
  }

  @Override
  public String expected(Subject subject) {
    return demand.expected(subject);
  }

  @Override
  public Judgement judge(T thing, Subject subject) {
    return demand.judge(thing, subject);
  }

  @Override
  public Optional<SettingValue> example(ParameterValues parameters) {
    return proposal.apply(parameters);
  }
}

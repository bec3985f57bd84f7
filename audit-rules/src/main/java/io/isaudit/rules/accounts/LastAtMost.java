package io.isaudit.rules.accounts;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.rule.lang.Spans;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A span of time, with a unit as in {@code 15m} or as a bare number of minutes, that is not longer
 * than a parameter.
 */
record LastAtMost(Parameter<Integer> most, ChronoUnit unit) implements Condition<SettingView> {

  @Override
  public String description() {
    return "last at most " + most.name();
  }

  @Override
  public String description(Subject subject) {
    return "last at most " + most.display(subject.parameter(most));
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    if (Conditions.isReferenceText(view.value())) {
      return Judgement.unknown(view.key() + " is set outside the file");
    }
    Optional<Duration> span = Spans.inMinutes(view.value());
    if (span.isEmpty()) {
      return Judgement.unknown(view.key() + " is " + view.value().display() + ", no span of time");
    }
    if (span.get().isZero()) {
      return Judgement.unknown("what a " + view.key() + " of zero means is not documented");
    }
    Duration limit = Duration.of(subject.parameter(most), unit);
    return Judgement.met(span.get().compareTo(limit) <= 0);
  }
}

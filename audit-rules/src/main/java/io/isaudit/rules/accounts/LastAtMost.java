package io.isaudit.rules.accounts;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of time, with a unit as in {@code 15m} or as a bare number of minutes, that is not longer
 * than a parameter.
 */
record LastAtMost(Parameter<Integer> most, ChronoUnit unit) implements Condition<SettingView> {

  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*(ms|s|m|h|d)?");

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
    Optional<String> text = view.value().asText();
    Optional<Duration> span = text.flatMap(LastAtMost::span);
    if (span.isEmpty()) {
      return Judgement.unknown(view.key() + " is " + view.value().display() + ", no span of time");
    }
    if (span.get().isZero()) {
      return Judgement.unknown("what a " + view.key() + " of zero means is not documented");
    }
    Duration limit = Duration.of(subject.parameter(most), unit);
    return Judgement.met(span.get().compareTo(limit) <= 0);
  }

  private static Optional<Duration> span(String text) {
    Matcher span = SPAN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!span.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(span.group(1));
    String unit = span.group(2) == null ? "m" : span.group(2);
    return Optional.of(
        switch (unit) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofMinutes(number);
        });
  }
}

package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Judges how soon a member that no longer answers is given up. */
final class Heartbeat implements Check {

  static final Parameter<Integer> MOST_INTERVAL = new Parameter.Count("maxInterval", 5, "s", 1, 60);
  static final Parameter<Integer> MOST_SILENCE =
      new Parameter.Count("maxNoHeartbeat", 60, "s", 3, 600);

  private static final String SILENCE = "hazelcast.'hazelcast.max.no.heartbeat.seconds'";
  private static final String INTERVAL = "hazelcast.'hazelcast.heartbeat.interval.seconds'";

  /** What Hazelcast itself takes. */
  private static final long DEFAULT_INTERVAL = 5;

  private static final int BEATS = 3;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Setting silence = subject.settings().stated(SILENCE);
    Setting interval = subject.settings().stated(INTERVAL);
    Verdict first = silence(silence, subject.parameter(MOST_SILENCE));
    Verdict second =
        interval(interval, silence.value().asNumber(), subject.parameter(MOST_INTERVAL));
    return List.of(first.from(silence.origin()), second.from(interval.origin()));
  }

  private static Verdict silence(Setting setting, int most) {
    if (isOutside(setting)) {
      return Verdict.unknown(SILENCE, SILENCE + " is set outside the file");
    }
    boolean fits = isWithin(setting, most);
    String found = setting.isAbsent() ? "absent, which means 600 s" : setting.value().display();
    Verdict verdict =
        fits
            ? Verdict.pass(SILENCE, "a silent member is given up in time")
            : Verdict.fail(
                SILENCE, SILENCE + " should be set and at most " + most + " s but is " + found);
    return verdict
        .expected("at most " + most + " s")
        .actual(setting.isAbsent() ? "absent: 600 s" : setting.value().display());
  }

  private static Verdict interval(Setting setting, Optional<Long> silence, int most) {
    if (isOutside(setting)) {
      return Verdict.unknown(INTERVAL, INTERVAL + " is set outside the file");
    }
    if (!setting.isAbsent() && !isWithin(setting, most)) {
      String found = setting.value().display();
      return Verdict.fail(INTERVAL, INTERVAL + " should be at most " + most + " s but is " + found)
          .actual(found);
    }
    long seconds = setting.value().asNumber().orElse(DEFAULT_INTERVAL);
    boolean tooFew = silence.filter(longest -> seconds * BEATS > longest).isPresent();
    String third = INTERVAL + " should be at most a third of the longest silence of ";
    return tooFew
        ? Verdict.fail(INTERVAL, third + silence.orElse(0L) + " s but is " + seconds + " s")
            .actual(seconds + " s")
        : Verdict.pass(INTERVAL, "several beats may be lost before a member is given up");
  }

  private static boolean isWithin(Setting setting, int most) {
    return setting.value().asNumber().filter(n -> n > 0 && n <= most).isPresent();
  }

  private static boolean isOutside(Setting setting) {
    return Conditions.isReferenceText(setting.value()) || setting.value().asSecret().isPresent();
  }
}

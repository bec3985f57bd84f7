package io.isaudit.rules.monitoring;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.log.LogScan.LogMatches;
import java.time.Duration;
import java.util.List;

/** No line of the scanned logs matches a pattern; too short a scan proves nothing. */
final class NoLogEntry implements Check {

  static final Parameter<Integer> LEAST_HOURS =
      new Parameter.Count("minSpanHours", 24, "hours", 1, 720);

  private final String pattern;

  NoLogEntry(String pattern) {
    this.pattern = pattern;
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogScan scan = subject.logs();
    LogMatches matches = scan.matches().get(pattern);
    if (matches == null) {
      return List.of(Verdict.unknown(pattern, "the scan did not look for " + pattern));
    }
    if (matches.count() > 0) {
      String times = matches.first().map(first -> ", first at " + first).orElse("");
      String last = matches.last().map(at -> ", last at " + at).orElse("");
      String lines =
          matches.count() == 1
              ? "1 log line matches " + pattern
              : matches.count() + " log lines match " + pattern;
      Verdict failure = Verdict.fail(pattern, lines + times + last).expected("no such line");
      return List.of(matches.sample().map(failure::actual).orElse(failure));
    }
    Duration span = Duration.between(scan.from(), scan.to());
    int least = subject.parameter(LEAST_HOURS);
    return List.of(
        span.toHours() < least
            ? Verdict.unknown(
                pattern, "the logs span " + span.toHours() + " hours, less than " + least)
            : Verdict.pass(
                pattern,
                "no log line matches "
                    + pattern
                    + " between "
                    + scan.from()
                    + " and "
                    + scan.to()));
  }
}

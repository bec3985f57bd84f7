package io.isaudit.rules.monitoring;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.log.LogScan.LogMatches;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * No line, or few lines, of the scanned logs match a pattern within the last days. A scan that is
 * too short, too old or has gaps proves nothing; what it found counts all the same.
 */
final class NoLogEntry implements Check {

  static final Parameter<Integer> LOOK_BACK =
      new Parameter.Count("lookbackDays", 7, "days", 1, 365);
  static final Parameter<Integer> MOST = new Parameter.Count("warnMax", 10, "lines", 0, 1_000_000);
  static final Parameter<Integer> LEAST_HOURS =
      new Parameter.Count("minSpanHours", 24, "hours", 1, 720);

  /** Before it, rotated files of one day replace each other. */
  private static final ProductVersion KEEPS_ALL = ProductVersion.of("5.11.0");

  private final String pattern;
  private final boolean tolerant;

  private NoLogEntry(String pattern, boolean tolerant) {
    this.pattern = pattern;
    this.tolerant = tolerant;
  }

  static NoLogEntry none(String pattern) {
    return new NoLogEntry(pattern, false);
  }

  /** Lets up to {@link #MOST} lines pass with a note. */
  static NoLogEntry few(String pattern) {
    return new NoLogEntry(pattern, true);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogScan scan = subject.logs();
    LogMatches matches = scan.matches().get(pattern);
    if (matches == null) {
      return List.of(Verdict.unknown(pattern, "the scan did not look for " + pattern));
    }
    int days = subject.parameter(LOOK_BACK);
    Instant start = subject.collectedAt().minus(Duration.ofDays(days));
    long count = matches.since(LocalDate.ofInstant(start, ZoneOffset.UTC));
    int most = tolerant ? subject.parameter(MOST) : 0;
    String expected = most == 0 ? "no such line" : "at most " + MOST.display(most);
    if (count > most) {
      return List.of(
          shown(Verdict.fail(pattern, found(count, matches)), matches).expected(expected));
    }
    Verdict verdict =
        doubt(scan, start, subject)
            .map(why -> Verdict.unknown(pattern, why))
            .orElseGet(() -> pass(subject, scan, matches, count));
    return List.of(verdict.expected(expected));
  }

  private String found(long count, LogMatches matches) {
    String times = matches.first().map(first -> ", first at " + first).orElse("");
    String last = matches.last().map(at -> ", last at " + at).orElse("");
    String lines = count == 1 ? "1 log line matches " : count + " log lines match ";
    return lines + pattern + times + last;
  }

  private static Verdict shown(Verdict verdict, LogMatches matches) {
    Verdict sampled = matches.sample().map(verdict::actual).orElse(verdict);
    return matches.place().map(sampled::at).orElse(sampled);
  }

  private static Optional<String> doubt(LogScan scan, Instant start, Subject subject) {
    Optional<SortedMap<String, String>> unread = scan.unread();
    if (unread.isEmpty()) {
      return Optional.of("whether all log files were read is not known");
    }
    Optional<String> gap =
        unread.get().entrySet().stream()
            .filter(file -> LogScan.tellsOfServer(file.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (gap.isPresent()) {
      return gap;
    }
    if (scan.to().isBefore(start)) {
      return Optional.of("the logs end at " + scan.to() + " and tell nothing of the last days");
    }
    long hours = Duration.between(scan.from(), scan.to()).toHours();
    int least = subject.parameter(LEAST_HOURS);
    return hours < least
        ? Optional.of("the logs span " + hours + " hours, less than " + least)
        : Optional.empty();
  }

  private Verdict pass(Subject subject, LogScan scan, LogMatches matches, long count) {
    String between = " between " + scan.from() + " and " + scan.to();
    if (count > 0) {
      return shown(
          Verdict.pass(pattern, found(count, matches)).note("a few such lines are tolerated"),
          matches);
    }
    String days = " in the last " + LOOK_BACK.display(subject.parameter(LOOK_BACK));
    Verdict pass =
        Verdict.pass(pattern, "no log line matches " + pattern + days + "; logs read" + between);
    return subject.version().filter(version -> version.isBefore(KEEPS_ALL)).isPresent()
        ? pass.note("this version can lose log files of a day, which logging/pattern-index tells")
        : pass;
  }
}

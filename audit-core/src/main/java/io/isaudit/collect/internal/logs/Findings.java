package io.isaudit.collect.internal.logs;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.facts.LogPatterns;
import io.isaudit.facts.LogPatterns.LogPattern;
import io.isaudit.snapshot.log.LogScan.LogMatches;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was found of the alert strings, over all files. */
final class Findings {

  private static final int MOST_DAYS = 1_000;
  private static final int LONGEST_SAMPLE = 160;

  private final Map<String, Found> byPattern = new TreeMap<>();
  private final Instant now;

  Findings(Instant now) {
    this.now = now;
    LogPatterns.alerts().stream().map(LogPattern::id).forEach(id -> byPattern.put(id, new Found()));
  }

  private static final class Found {
    private long count;
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<String> sample = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private final Map<LocalDate, Long> byDay = new TreeMap<>();
  }

  /**
   * Counts one line.
   *
   * @param at empty when the line and those before it have no time
   * @param otherwise the time to count it under then
   * @param text what the pattern matched, which has no text of strangers
   */
  void add(String pattern, Optional<Instant> at, Instant otherwise, String text, Place place) {
    Found found = byPattern.get(pattern);
    if (found == null) {
      throw new IllegalArgumentException(pattern);
    }
    found.count++;
    if (found.place.isEmpty()) {
      found.place = Optional.of(place);
      found.sample = Optional.of(text.substring(0, Math.min(text.length(), LONGEST_SAMPLE)));
    }
    at.ifPresent(
        time -> {
          found.first = Optional.of(found.first.filter(time::isAfter).orElse(time));
          found.last = Optional.of(found.last.filter(time::isBefore).orElse(time));
        });
    LocalDate day = day(at.orElse(otherwise));
    boolean room = found.byDay.size() < MOST_DAYS || found.byDay.containsKey(day);
    // Of a log that claims very many days the rest counts for today, where it is not overlooked.
    found.byDay.merge(room ? day : day(now), 1L, Long::sum);
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  Map<String, LogMatches> matches(String source) {
    Map<String, LogMatches> matches = new TreeMap<>();
    byPattern.forEach(
        (pattern, found) ->
            matches.put(
                pattern,
                new LogMatches(
                    found.count,
                    found.first,
                    found.last,
                    found.sample,
                    found.place,
                    Evidence.collected(found.byDay, source, now))));
    return matches;
  }
}

package io.isaudit.snapshot.log;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.Place;
import io.isaudit.evidence.Sorted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a scan of the server's log files found.
 *
 * @param from time of the first line that was read
 * @param to time of the last line that was read
 * @param matches by the name of the pattern; a pattern that was looked for and not found is there
 *     with a count of 0
 * @param files the log files of the window by path; a file that could not be read to its end is
 *     missing, and what was found in its beginning counts all the same
 * @param secrets what looks like a secret, by file and kind
 */
public record LogScan(
    Instant from,
    Instant to,
    Map<String, LogMatches> matches,
    Evidence<Map<String, Evidence<LogFile>>> files,
    Evidence<List<LeakedSecret>> secrets) {

  public LogScan {
    matches = Sorted.map(matches);
    files = files.map(Sorted::map);
    secrets = secrets.map(List::copyOf);
  }

  /**
   * Whether a log file tells of the server itself, by its name. Records of requests and of what
   * users do hold texts of strangers, so alert strings are not looked for in them.
   */
  public static boolean tellsOfServer(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return !name.startsWith("audit") && !name.contains("access");
  }

  /**
   * What is to be said of the log files that could not be read to their end, by path; empty when it
   * is not known which were read at all.
   */
  public Optional<SortedMap<String, String>> unread() {
    return files.found().map(LogScan::unread);
  }

  private static SortedMap<String, String> unread(Map<String, Evidence<LogFile>> files) {
    SortedMap<String, String> unread = new TreeMap<>();
    files.forEach(
        (path, file) -> {
          if (file instanceof Missing<LogFile> missing) {
            String plain = path + " could not be read to its end";
            unread.put(path, missing.detail().isEmpty() ? plain : missing.detail());
          }
        });
    return unread;
  }

  /**
   * The lines that one pattern matched.
   *
   * @param sample the part of the first line that the pattern knows, without what stands around it
   * @param place of the first line
   * @param byDay how many on each day in UTC; lines without a time count for the day on which their
   *     file was last changed
   */
  public record LogMatches(
      long count,
      Optional<Instant> first,
      Optional<Instant> last,
      Optional<String> sample,
      Optional<Place> place,
      Evidence<Map<LocalDate, Long>> byDay) {

    public LogMatches {
      byDay = byDay.map(Sorted::map);
    }

    /** How many since a day; all of them when the days are not known. */
    public long since(LocalDate day) {
      return byDay
          .found()
          .map(
              days ->
                  days.entrySet().stream()
                      .filter(entry -> !entry.getKey().isBefore(day))
                      .mapToLong(Map.Entry::getValue)
                      .sum())
          .orElse(count);
    }
  }

  /**
   * One log file that was read to its end.
   *
   * @param bytes of text, after unpacking
   * @param cutLines lines of which only the beginning was looked at, as they are very long
   */
  public record LogFile(long bytes, long cutLines) {}

  /**
   * Lines of one file that look as if they held a secret. The secret itself is nowhere.
   *
   * @param kind for example {@code password}
   * @param first the first of the lines
   * @param count how many lines
   */
  public record LeakedSecret(String kind, Place first, long count) {}
}

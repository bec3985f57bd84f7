package io.isaudit.snapshot.log;

import io.isaudit.evidence.Sorted;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a scan of the server's log files found.
 *
 * @param from time of the first line that was read
 * @param to time of the last line that was read
 * @param matches by the name of the pattern; a pattern that was looked for and not found is there
 *     with a count of 0
 */
public record LogScan(Instant from, Instant to, Map<String, LogMatches> matches) {

  public LogScan {
    matches = Sorted.map(matches);
  }

  /**
   * The lines that one pattern matched.
   *
   * @param sample one line with everything redacted that is not known to be harmless
   */
  public record LogMatches(
      long count, Optional<Instant> first, Optional<Instant> last, Optional<String> sample) {}
}

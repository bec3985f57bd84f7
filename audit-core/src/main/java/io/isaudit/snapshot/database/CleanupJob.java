package io.isaudit.snapshot.database;

import io.isaudit.evidence.Sorted;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that the database server runs by a schedule.
 *
 * @param routines the cleanup routines that it calls, in lower case
 * @param enabled whether both the job and the scheduler are on
 * @param lastRun when it ended well for the last time; empty when it never did or nothing is kept
 */
public record CleanupJob(
    String name, Set<String> routines, boolean enabled, Optional<Instant> lastRun) {

  public CleanupJob {
    routines = Sorted.set(routines);
  }
}

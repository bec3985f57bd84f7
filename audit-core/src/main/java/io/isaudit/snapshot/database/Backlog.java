package io.isaudit.snapshot.database;

import io.isaudit.evidence.Sorted;
import java.util.Map;

/**
 * Rows that have been over for long, among those that were looked at.
 *
 * @param rows how many rows were looked at
 * @param more whether the table has more rows than that
 * @param overFor rows that have been over for at least so many days, by the number of days
 */
public record Backlog(long rows, boolean more, Map<String, Long> overFor) {

  public Backlog {
    overFor = Sorted.map(overFor);
  }
}

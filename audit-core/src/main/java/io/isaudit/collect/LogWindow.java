package io.isaudit.collect;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Which log files to scan.
 *
 * @param days files of which are read, by the date in their name or else their last change
 * @param zone in which the servers write times
 * @param folders by node id, where the logs do not lie in the home
 */
public record LogWindow(int days, ZoneId zone, Map<String, Path> folders) {

  public static final int STANDARD_DAYS = 30;
  public static final int MOST_DAYS = 3_650;

  public LogWindow {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("1 to " + MOST_DAYS + " days can be scanned");
    }
    folders = Map.copyOf(folders);
  }

  /** The last days, with the logs in the homes. */
  public static LogWindow ofDays(int days, ZoneId zone) {
    return new LogWindow(days, zone, Map.of());
  }

  Optional<Path> folder(String nodeId) {
    return Optional.ofNullable(folders.get(nodeId));
  }
}

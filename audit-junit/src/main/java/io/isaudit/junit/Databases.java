package io.isaudit.junit;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.DatabaseCollector;
import io.isaudit.collect.RefusedDatabaseException;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Databases to look into, with the drivers on the class path.
 *
 * @param urls by the id of the database, which says its roles
 */
record Databases(Map<String, String> urls, String user, Password password) {

  static final Databases NONE = new Databases(Map.of(), "", new Password(""));

  Databases {
    urls = Map.copyOf(urls);
  }

  /** Without the URLs: one could hold a log-in before it is refused for that. */
  @Override
  public String toString() {
    return "Databases" + new TreeMap<>(urls).keySet();
  }

  /**
   * Looks into them; one that nobody gets into is a problem, for each of its rules would be
   * unknown.
   *
   * @param home where the scripts of the product lie
   */
  Snapshot addTo(Snapshot snapshot, Optional<Path> home, CollectOptions options, Instant now) {
    if (urls.isEmpty()) {
      return snapshot;
    }
    Map<String, Database> found = new TreeMap<>();
    try (DatabaseCollector collector = new DatabaseCollector(now, options, List.of())) {
      new TreeMap<>(urls).forEach((id, url) -> found.put(id, read(collector, id, url, home)));
    }
    return snapshot.withDatabases(found);
  }

  private Database read(DatabaseCollector collector, String id, String url, Optional<Path> home) {
    try {
      Database read =
          collector.named(DatabaseCollector.roles(id), url, user, password.value(), home);
      if (read.server() instanceof Evidence.Missing<?> missing) {
        String why =
            missing.reason() == MissingReason.UNSUPPORTED
                ? "its JDBC driver is no dependency of the tests"
                : missing.explanation();
        throw new AuditProblem.Unreadable("the database " + id + " cannot be read: " + why);
      }
      return read;
    } catch (RefusedDatabaseException e) {
      throw new AuditProblem.Unreadable("jdbc: " + e.getMessage());
    }
  }
}

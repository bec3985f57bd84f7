package io.isaudit.snapshot.database;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One database of the deployment; each fact can be missing alone, for example for want of a grant.
 *
 * @param connectionLimit most connections the server accepts
 * @param tables names of tables in the schema with the names of their indexes
 * @param parameters server and database parameters by name, for example {@code max_wal_size}
 * @param routines stored procedures of the schema
 * @param expiredRows rows that cleaning should have removed, by table
 */
public record Database(
    String id,
    Set<DatabaseRole> roles,
    Instant collectedAt,
    Evidence<DatabaseServer> server,
    Evidence<Integer> connectionLimit,
    Evidence<Map<String, List<String>>> tables,
    Evidence<Map<String, String>> parameters,
    Evidence<List<String>> routines,
    Evidence<Map<String, Long>> expiredRows) {

  public Database {
    roles = Sorted.set(roles);
    tables = tables.map(Sorted::map);
    parameters = parameters.map(Sorted::map);
    routines = routines.map(List::copyOf);
    expiredRows = expiredRows.map(Sorted::map);
  }

  /** Which of the product's data a database holds. */
  public enum DatabaseRole {
    IDENTITY,
    SHARED,
    USER,
    CONSENT
  }

  /** The database management system and its version as it reports them. */
  public record DatabaseServer(String product, String version) {}
}

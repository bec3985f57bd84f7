package io.isaudit.snapshot.database;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One database of the deployment; each fact can be missing alone, for example for want of a grant.
 * Names of tables, columns and routines are in lower case, whatever the server makes of them.
 *
 * @param encrypted whether the connection that the facts came over was encrypted
 * @param connectionLimit most connections the server accepts
 * @param tables the tables of the schema
 * @param indexes the indexes of each table that has any, those of keys among them
 * @param shippedIndexes the indexes that the scripts of the home create, against those that are
 *     there
 * @param parameters server and database parameters by name, for example {@code max_wal_size}
 * @param checkpoints how often the log was flushed since the counters were reset; PostgreSQL only
 * @param idleInTransaction seconds since sessions inside a transaction did anything, longest first
 * @param rowVersioning how readers are kept from blocking writers; SQL Server only
 * @param routines the cleanup routines of the schema
 * @param jobs what the server itself runs by a schedule and calls such a routine
 * @param sessionBacklog sessions that are over and not removed
 * @param tokenBacklog tokens that are over and not removed
 * @param callbacks addresses that applications have registered
 */
public record Database(
    String id,
    Set<DatabaseRole> roles,
    Instant collectedAt,
    Evidence<DatabaseServer> server,
    Evidence<Boolean> encrypted,
    Evidence<Integer> connectionLimit,
    Evidence<Map<String, Table>> tables,
    Evidence<Map<String, List<Index>>> indexes,
    Evidence<ShippedIndexes> shippedIndexes,
    Evidence<Map<String, String>> parameters,
    Evidence<Checkpoints> checkpoints,
    Evidence<List<Long>> idleInTransaction,
    Evidence<RowVersioning> rowVersioning,
    Evidence<Map<String, Routine>> routines,
    Evidence<List<CleanupJob>> jobs,
    Evidence<Backlog> sessionBacklog,
    Evidence<Backlog> tokenBacklog,
    Evidence<Storage> storage,
    Evidence<List<Callback>> callbacks) {

  public Database {
    roles = Sorted.set(roles);
    tables = tables.map(Sorted::map);
    indexes = indexes.map(Sorted::map);
    parameters = parameters.map(Sorted::map);
    idleInTransaction = idleInTransaction.map(List::copyOf);
    routines = routines.map(Sorted::map);
    jobs = jobs.map(List::copyOf);
    callbacks = callbacks.map(List::copyOf);
  }

  /** A database of which everything is missing for one reason: nobody could get in. */
  public static Database closed(
      String id, Set<DatabaseRole> roles, Instant collectedAt, Evidence.Missing<?> why) {
    return new Database(
        id,
        roles,
        collectedAt,
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as(),
        why.as());
  }

  /** Which of the product's data a database holds. */
  public enum DatabaseRole {
    IDENTITY,
    SHARED,
    USER,
    CONSENT
  }

  /** The database management system and its version as it reports them. */
  public record DatabaseServer(Dbms dbms, String version) {

    /** The first number of the version; 0 when it begins with none. */
    public int major() {
      String digits = version.strip().split("[^0-9]", 2)[0];
      return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
  }
}

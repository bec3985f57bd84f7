package io.isaudit.rules.databases;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Checkpoints;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the settings of a database server should be like, as the server itself tells them. */
final class ServerChecks {

  static final Parameter<Integer> LEAST_WAL =
      new Parameter.Count("minWalMb", 1024, "MB", 32, 1_048_576);
  static final Parameter<Integer> REQUESTED =
      new Parameter.Count("requestedPct", 20, "% of all checkpoints", 1, 100);
  static final Parameter<Integer> IDLE =
      new Parameter.Count("idleTxnSec", 60, "seconds", 1, 86_400);

  private static final String WAL = "max_wal_size";

  /** Before 10 the unit is that of a file of the log. */
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9}) (\\d{0,4})MB");

  private ServerChecks() {}

  static List<Verdict> walSize(Subject subject) {
    return on(
        Dbms.POSTGRESQL,
        subject,
        database ->
            ReadDatabases.on(
                database,
                WAL,
                database.parameters(),
                parameters -> walSize(subject, database, parameters)));
  }

  private static Verdict walSize(
      Subject subject, Database database, Map<String, String> parameters) {
    String id = database.id();
    Optional<Long> size = megabytes(parameters.getOrDefault(WAL, ""));
    if (size.isEmpty()) {
      return Verdict.unknown(id, WAL + " of " + id + " is not known");
    }
    String actual = WAL + " of " + id + " is " + size.get() + " MB";
    if (size.get() > subject.parameter(LEAST_WAL)) {
      return Verdict.pass(id, actual);
    }
    return ReadDatabases.on(
        database,
        "the counters of checkpoints",
        database.checkpoints(),
        counters -> requested(subject, id, counters, actual));
  }

  private static Verdict requested(Subject subject, String id, Checkpoints counters, String size) {
    if (counters.all() <= 0) {
      return Verdict.unknown(id, size + ", and no checkpoint has been counted yet");
    }
    long share = counters.requested() * 100 / counters.all();
    String words =
        String.format(Locale.ROOT, "%s and %d %% of checkpoints come early", size, share);
    boolean often = counters.requested() * 100 >= subject.parameter(REQUESTED) * counters.all();
    return often ? Verdict.fail(id, words) : Verdict.pass(id, words);
  }

  private static Optional<Long> megabytes(String text) {
    Matcher size = SIZE.matcher(text);
    if (!size.matches()) {
      return Optional.empty();
    }
    long unit = size.group(2).isEmpty() ? 1 : Long.parseLong(size.group(2));
    return Optional.of(Long.parseLong(size.group(1)) * unit);
  }

  static List<Verdict> idle(Subject subject) {
    int limit = subject.parameter(IDLE);
    return on(
        Dbms.POSTGRESQL,
        subject,
        database ->
            ReadDatabases.on(
                database,
                "what sessions do",
                database.idleInTransaction(),
                ages -> {
                  long old = ages.stream().filter(seconds -> seconds > limit).count();
                  String id = database.id();
                  return old == 0
                      ? Verdict.pass(id, "no session of " + id + " sleeps in a transaction")
                      : Verdict.fail(
                          id,
                          sessions(old)
                              + " idle in a transaction of "
                              + id
                              + " for over "
                              + limit
                              + " seconds");
                }));
  }

  private static String sessions(long number) {
    return number == 1 ? "one session is" : number + " sessions are";
  }

  static List<Verdict> readCommitted(Subject subject) {
    return on(
        Dbms.SQL_SERVER,
        subject,
        database ->
            ReadDatabases.on(
                database,
                "row versioning",
                database.rowVersioning(),
                found ->
                    found.readCommittedSnapshot()
                        ? Verdict.pass(database.id(), "READ_COMMITTED_SNAPSHOT is on")
                        : Verdict.fail(database.id(), "READ_COMMITTED_SNAPSHOT is off")));
  }

  static List<Verdict> snapshotIsolation(Subject subject) {
    return on(
        Dbms.SQL_SERVER,
        subject,
        database ->
            ReadDatabases.on(
                database,
                "row versioning",
                database.rowVersioning(),
                found -> {
                  String words = "ALLOW_SNAPSHOT_ISOLATION is " + found.snapshotIsolation();
                  return found.snapshotIsolation().equals("ON")
                      ? Verdict.pass(database.id(), words)
                      : Verdict.fail(database.id(), words);
                }));
  }

  private static List<Verdict> on(Dbms dbms, Subject subject, Function<Database, Verdict> verdict) {
    return List.of(ReadDatabases.only(dbms, subject.database(), verdict));
  }
}

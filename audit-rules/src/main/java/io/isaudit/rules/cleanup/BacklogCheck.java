package io.isaudit.rules.cleanup;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Backlog;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of the two largest tables is over. Of a table that is too large to be looked at as a
 * whole, the rest counts by the statistics of the server: as over for a pass, as alive for a fail.
 */
final class BacklogCheck implements Check {

  static final Parameter<String> DAYS =
      new Parameter.Choice("backlogDays", "14", List.of("7", "14", "30", "90"));
  static final Parameter<Integer> SHARE =
      new Parameter.Count("backlogPct", 20, "% of all rows", 1, 100);
  static final Parameter<Integer> LEAST =
      new Parameter.Count("minRows", 100_000, "rows", 1, 100_000_000);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Database> databases = ReadDatabases.with(subject, DatabaseRole.IDENTITY);
    if (databases.isEmpty()) {
      return List.of(ReadDatabases.notRead(DatabaseRole.IDENTITY));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Database database : databases) {
      verdicts.add(
          verdict(
              subject, database, "sessions", "idn_auth_session_store", database.sessionBacklog()));
      verdicts.add(
          verdict(subject, database, "tokens", "idn_oauth2_access_token", database.tokenBacklog()));
    }
    return verdicts;
  }

  private static Verdict verdict(
      Subject subject, Database database, String what, String table, Evidence<Backlog> backlog) {
    String item = database.id() + " " + what;
    Verdict verdict =
        ReadDatabases.external(
            database,
            (same, dbms) ->
                ReadDatabases.on(
                    same,
                    what,
                    backlog,
                    found -> verdict(subject, item, found, rows(same, table, found))));
    return new Verdict(
        item,
        verdict.outcome(),
        verdict.reason(),
        verdict.note(),
        verdict.expected(),
        verdict.actual(),
        verdict.origin(),
        verdict.place(),
        verdict.cap());
  }

  /** All rows of the table; empty where there are more than were seen and nobody knows how many. */
  private static Optional<Long> rows(Database database, String table, Backlog backlog) {
    if (!backlog.more()) {
      return Optional.of(backlog.rows());
    }
    return database
        .tables()
        .found()
        .flatMap(tables -> Optional.ofNullable(tables.get(table)))
        .flatMap(Table::rows)
        .filter(rows -> rows >= backlog.rows());
  }

  private static Verdict verdict(
      Subject subject, String item, Backlog backlog, Optional<Long> rows) {
    String days = subject.parameter(DAYS);
    long over = backlog.overFor().getOrDefault(days, -1L);
    if (over < 0 || rows.isEmpty()) {
      return Verdict.unknown(item, "how many rows are over for " + days + " days is not known");
    }
    String words = over + " of " + rows.get() + " rows are over for " + days + " days";
    long most = over + rows.get() - backlog.rows();
    if (most < subject.parameter(LEAST) || isWithin(subject, most, rows.get())) {
      return Verdict.pass(item, words);
    }
    boolean enough = over >= subject.parameter(LEAST) && !isWithin(subject, over, rows.get());
    return enough
        ? Verdict.fail(item, words).expected("at most " + subject.parameter(SHARE) + " %")
        : Verdict.unknown(item, "of the rows that could be looked at, " + words);
  }

  private static boolean isWithin(Subject subject, long over, long rows) {
    return over * 100 <= (long) subject.parameter(SHARE) * rows;
  }
}

package io.isaudit.collect.internal.database;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.database.Backlog;
import io.isaudit.snapshot.database.Callback;
import io.isaudit.snapshot.database.Checkpoints;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Database.DatabaseServer;
import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.database.Routine;
import io.isaudit.snapshot.database.Routine.RoutineKind;
import io.isaudit.snapshot.database.RowVersioning;
import io.isaudit.snapshot.database.ShippedIndexes;
import io.isaudit.snapshot.database.Storage;
import io.isaudit.snapshot.database.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes facts of what a database answers. Knows no JDBC: recorded rows give the same facts. */
final class DatabaseFacts {

  /** The ages, in days, for which rows that are over are counted. */
  static final List<Integer> AGES = List.of(7, 14, 30, 90);

  /** As many rows are looked at; the statements have the same limit. */
  private static final long MOST_ROWS = 5_000_000;

  /** The limits of the statements: an answer of that length may have been cut. */
  private static final int MOST_TABLES = 5_000;

  private static final int MOST_ROUTINES = 200;

  private static final Pattern CLEANUP = Pattern.compile("(?i)[a-z0-9_$]*clean[a-z0-9_$]*");
  private static final int SUPER_TENANT = -1234;
  private static final int LONGEST_NAME = 128;

  private final Answers answers;
  private final Instant now;
  private final Redactor redactor;

  DatabaseFacts(Answers answers, Instant now, Redactor redactor) {
    this.answers = answers;
    this.now = now;
    this.redactor = redactor;
  }

  /**
   * @param scripts the indexes that the product ships for such a database
   */
  Database collect(
      String id,
      Set<DatabaseRole> roles,
      Evidence<DatabaseServer> server,
      Evidence<Map<String, List<Index>>> scripts) {
    Evidence<Map<String, Table>> tables = whole("tables", MOST_TABLES).map(DatabaseFacts::tables);
    Evidence<Map<String, List<Index>>> indexes = answers.ask("indexes").map(IndexRows::indexes);
    Evidence<ShippedIndexes> shipped =
        tables.flatMap(
            there ->
                indexes.flatMap(
                    found -> scripts.map(wanted -> IndexRows.compare(wanted, there, found))));
    return new Database(
        id,
        roles,
        now,
        server,
        first("encrypted", row -> Optional.of(row.flag("encrypted"))),
        first("limit", row -> row.number("most").map(DatabaseFacts::bounded)),
        tables,
        indexes,
        shipped,
        answers.ask("parameters").map(DatabaseFacts::parameters),
        first("checkpoints", DatabaseFacts::checkpoints),
        idle(),
        first("isolation", DatabaseFacts::rowVersioning),
        whole("routines", MOST_ROUTINES).map(DatabaseFacts::routines),
        whole("jobs", MOST_ROUTINES).map(DatabaseFacts::jobs),
        backlog("session-backlog"),
        backlog("token-backlog"),
        first("storage", DatabaseFacts::storage),
        callbacks());
  }

  /** A fact that stands in one row; an answer without it is no fact. */
  private <T> Evidence<T> first(String name, Function<Row, Optional<T>> view, long... arguments) {
    Evidence<Optional<T>> told =
        answers.ask(name, arguments).map(rows -> rows.stream().findFirst().flatMap(view));
    boolean silent = told.found().filter(Optional::isEmpty).isPresent();
    return silent
        ? Evidence.missing(MissingReason.ABSENT, "the database does not tell")
        : told.map(Optional::orElseThrow);
  }

  /** The rows of a statement that gives at most so many, unless there may be others. */
  private Evidence<List<Row>> whole(String name, int most) {
    Evidence<List<Row>> rows = answers.ask(name);
    return rows.found().filter(all -> all.size() >= most).isPresent()
        ? Evidence.missing(MissingReason.TOO_LARGE, "there are more " + name + " than are read")
        : rows;
  }

  private static int bounded(long number) {
    return (int) Math.min(number, Integer.MAX_VALUE);
  }

  private static Map<String, Table> tables(List<Row> rows) {
    Map<String, Table> tables = new HashMap<>();
    for (Row row : rows) {
      row.name("name").ifPresent(name -> tables.put(cut(name), new Table(row.number("row_count"))));
    }
    return tables;
  }

  static String cut(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static Map<String, String> parameters(List<Row> rows) {
    Map<String, String> parameters = new HashMap<>();
    for (Row row : rows) {
      row.name("name").ifPresent(name -> parameters.put(name, row.text("value").orElse("")));
    }
    return parameters;
  }

  private static Optional<Checkpoints> checkpoints(Row row) {
    return row.number("timed")
        .flatMap(timed -> row.number("requested").map(asked -> new Checkpoints(timed, asked)));
  }

  private Evidence<List<Long>> idle() {
    Evidence<List<Row>> rows = answers.ask("idle");
    if (rows.found().filter(DatabaseFacts::isHidden).isPresent()) {
      String grant = "the account lacks membership of pg_read_all_stats";
      return Evidence.missing(MissingReason.REFUSED, grant);
    }
    return rows.map(
        all ->
            all.stream()
                .flatMap(row -> row.number("seconds").stream())
                .sorted(Comparator.reverseOrder())
                .toList());
  }

  private static boolean isHidden(List<Row> rows) {
    return rows.stream().anyMatch(row -> row.flag("hidden"));
  }

  private static Optional<RowVersioning> rowVersioning(Row row) {
    return row.text("snapshot_isolation")
        .map(
            state ->
                new RowVersioning(
                    row.flag("read_committed_snapshot"), state.toUpperCase(Locale.ROOT)));
  }

  private static Map<String, Routine> routines(List<Row> rows) {
    Map<String, Routine> routines = new HashMap<>();
    for (Row row : rows) {
      boolean procedure = row.name("kind").filter("procedure"::equals).isPresent();
      RoutineKind kind = procedure ? RoutineKind.PROCEDURE : RoutineKind.FUNCTION;
      row.name("name")
          .ifPresent(name -> routines.put(cut(name), new Routine(kind, row.flag("valid"))));
    }
    return routines;
  }

  /** Of a command no more is kept than the names in it that speak of cleaning. */
  private static List<CleanupJob> jobs(List<Row> rows) {
    return rows.stream()
        .map(
            row -> {
              Set<String> called = new HashSet<>();
              Matcher names = CLEANUP.matcher(row.text("command").orElse(""));
              while (names.find()) {
                called.add(cut(names.group().toLowerCase(Locale.ROOT)));
              }
              String name = cut(row.text("name").orElse("without a name"));
              return new CleanupJob(name, called, row.flag("enabled"), row.time("last_run"));
            })
        .sorted(Comparator.comparing(CleanupJob::name))
        .toList();
  }

  private Evidence<Backlog> backlog(String name) {
    long[] limits =
        AGES.stream().mapToLong(days -> now.minus(Duration.ofDays(days)).toEpochMilli()).toArray();
    return first(name, row -> Optional.of(backlog(row)), limits);
  }

  private static Backlog backlog(Row row) {
    Map<String, Long> over = new HashMap<>();
    for (int days : AGES) {
      over.put(Integer.toString(days), row.number("d" + days).orElse(0L));
    }
    long rows = row.number("rows_seen").orElse(0L);
    return new Backlog(rows, rows >= MOST_ROWS, over);
  }

  private static Optional<Storage> storage(Row row) {
    return row.number("used").map(used -> new Storage(used, row.number("free")));
  }

  private Evidence<List<Callback>> callbacks() {
    Evidence<List<Row>> rows = answers.ask("callbacks");
    Evidence<List<Callback>> callbacks =
        rows.map(all -> all.stream().flatMap(row -> callback(row).stream()).toList());
    // Rows without an address may have taken the place of others; else one too many tells of them.
    boolean cut =
        rows.found().filter(all -> all.size() > Callback.MOST_READ).isPresent()
            && callbacks.found().filter(all -> all.size() <= Callback.MOST_READ).isPresent();
    return cut
        ? Evidence.missing(MissingReason.TOO_LARGE, "there are more callbacks than are read")
        : callbacks;
  }

  private Optional<Callback> callback(Row row) {
    long tenant = row.number("tenant_id").orElse((long) SUPER_TENANT);
    String name = cut(row.text("app_name").orElse("without a name").replaceAll("\\p{Cntrl}", " "));
    String application = tenant == SUPER_TENANT ? name : name + " of tenant " + tenant;
    return row.text("callback_url").map(url -> new Callback(application, redactor.callback(url)));
  }
}

package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.SqlStatements;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Database.DatabaseServer;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.database.Routine;
import io.isaudit.snapshot.database.Routine.RoutineKind;
import io.isaudit.snapshot.database.RowVersioning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Servers that can't run here, by rows as their catalogues give them. */
class RecordedRowsTest {

  private final Map<String, List<Row>> recorded = new HashMap<>();

  @Test
  void sql_server() {
    record("encrypted", "encrypted", "TRUE");
    record("limit", "most", "32767");
    record("tables", "name", "UM_USER", "row_count", "12000");
    record(
        "indexes",
        "table_name",
        "UM_USER",
        "index_name",
        "IDX_LOWER",
        "is_unique",
        "0",
        "pos",
        "1",
        "column_name",
        "(lower([UM_USER_NAME]))");
    record("isolation", "read_committed_snapshot", "1", "snapshot_isolation", "ON");
    record("routines", "name", "CLEANUP_SESSION_DATA", "kind", "procedure", "valid", "1");
    record(
        "jobs",
        "name",
        "nightly",
        "command",
        "EXEC dbo.CLEANUP_SESSION_DATA",
        "enabled",
        "1",
        "last_run",
        "20260531");
    record("storage", "used", "8388608", "free", "1099511627776");

    Database read = read(Dbms.SQL_SERVER, "16.0.1000.6");

    assertThat(read.encrypted().found()).contains(true);
    assertThat(read.rowVersioning().found()).contains(new RowVersioning(true, "ON"));
    assertThat(read.indexes().found().orElseThrow().get("um_user"))
        .containsExactly(new Index("idx_lower", false, List.of("lower(um_user_name)")));
    assertThat(read.jobs().found().orElseThrow())
        .containsExactly(
            new CleanupJob(
                "nightly",
                Set.of("cleanup_session_data"),
                true,
                Optional.of(Instant.parse("2026-05-31T00:00:00Z"))));
    assertThat(read.storage().found().orElseThrow().free()).contains(1_099_511_627_776L);
  }

  @Test
  void oracle() {
    record("limit", "MOST", "772");
    record("tables", "NAME", "IDN_BASE_TABLE");
    record(
        "indexes",
        "TABLE_NAME",
        "UM_USER",
        "INDEX_NAME",
        "IDX_LOWER",
        "IS_UNIQUE",
        "0",
        "POS",
        "1",
        "COLUMN_NAME",
        "SYS_NC00011$",
        "EXPRESSION",
        "LOWER(\"UM_USER_NAME\")");
    record("routines", "NAME", "WSO2_TOKEN_CLEANUP_SP", "KIND", "procedure", "VALID", "0");
    record(
        "jobs",
        "NAME",
        "CLEAN_TOKENS",
        "COMMAND",
        "BEGIN WSO2_TOKEN_CLEANUP_SP; END;",
        "ENABLED",
        "1",
        "LAST_RUN",
        "2026-05-31 02:00:05");

    Database read = read(Dbms.ORACLE, "19.0.0.0.0");

    assertThat(read.connectionLimit().found()).contains(772);
    assertThat(read.tables().found().orElseThrow().get("idn_base_table").rows()).isEmpty();
    assertThat(read.indexes().found().orElseThrow().get("um_user").get(0).columns())
        .containsExactly("lower(um_user_name)");
    assertThat(read.routines().found().orElseThrow())
        .containsEntry("wso2_token_cleanup_sp", new Routine(RoutineKind.PROCEDURE, false));
    assertThat(read.jobs().found().orElseThrow().get(0).lastRun())
        .contains(Instant.parse("2026-05-31T02:00:05Z"));
  }

  @Test
  void db2() {
    recorded.put("limit", List.of());
    record("tables", "NAME", "SP_APP", "ROW_COUNT", "12");
    record("routines", "NAME", "SESSION_CLEANUP_SP", "KIND", "procedure", "VALID", "1");
    record("jobs", "NAME", "T1", "COMMAND", "SESSION_CLEANUP_SP", "ENABLED", "1");
    record(
        "session-backlog", "ROWS_SEEN", "5000000", "D7", "9", "D14", "8", "D30", "7", "D90", "6");

    Database read = read(Dbms.DB2, "11.5.9.0");

    assertThat(((Evidence.Missing<?>) read.connectionLimit()).reason())
        .isEqualTo(MissingReason.ABSENT);
    assertThat(read.jobs().found().orElseThrow().get(0).routines())
        .containsExactly("session_cleanup_sp");
    assertThat(read.sessionBacklog().found().orElseThrow().more()).isTrue();
    assertThat(read.sessionBacklog().found().orElseThrow().overFor()).containsEntry("14", 8L);
  }

  @Test
  void rows_that_make_no_sense_are_no_facts() {
    record("limit", "most", "a lot");
    record("tables", "name", "x".repeat(5_000), "row_count", "9".repeat(40));
    record("jobs", "command", "cleanup(\u0000", "last_run", "yesterday");
    record("storage", "used", "-");

    Database read = read(Dbms.ORACLE, "");

    assertThat(read.connectionLimit().isMissing()).isTrue();
    assertThat(read.tables().found().orElseThrow().keySet()).first().asString().hasSize(128);
    assertThat(read.jobs().found().orElseThrow().get(0).lastRun()).isEmpty();
    assertThat(read.storage().isMissing()).isTrue();
    assertThat(read.server().found().orElseThrow().major()).isZero();
  }

  @Test
  void of_more_callbacks_than_are_looked_at_one_more_is_kept_to_tell() {
    record("callbacks", 5_001, "https://shop.northwind-bank.net/callback");
    assertThat(read(Dbms.H2, "2").callbacks().found().orElseThrow()).hasSize(5_001);

    record("callbacks", 5_001, " ");
    assertThat(((Evidence.Missing<?>) read(Dbms.H2, "2").callbacks()).reason())
        .isEqualTo(MissingReason.TOO_LARGE);
  }

  @Test
  void an_answer_that_is_as_long_as_it_may_be_may_have_been_cut() {
    record("tables", 5_000, "x");
    record("routines", 200, "x");
    record("jobs", 200, "x");

    Database read = read(Dbms.MYSQL, "8");

    assertThat(List.of(read.tables(), read.routines(), read.jobs()))
        .allSatisfy(
            fact ->
                assertThat(((Evidence.Missing<?>) fact).reason())
                    .isEqualTo(MissingReason.TOO_LARGE));
  }

  private void record(String statement, int rows, String url) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(new Row(Map.of("name", "n" + i, "app_name", "app" + i, "callback_url", url)));
    }
    recorded.put(statement, all);
  }

  private void record(String statement, String... columns) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.length; i += 2) {
      row.put(columns[i], columns[i + 1]);
    }
    recorded.put(statement, List.of(new Row(row)));
  }

  private Database read(Dbms dbms, String version) {
    Set<String> known = new HashSet<>();
    SqlStatements.of(dbms).all().forEach(statement -> known.add(statement.name()));
    assertThat(known).containsAll(recorded.keySet());
    Answers answers =
        (name, arguments) ->
            recorded.containsKey(name)
                ? Evidence.collected(recorded.get(name), name, Reading.NOW)
                : Evidence.missing(MissingReason.UNSUPPORTED, "not recorded");
    return new DatabaseFacts(answers, Reading.NOW, Reading.redactor())
        .collect(
            "identity",
            Set.of(DatabaseRole.IDENTITY),
            Evidence.collected(new DatabaseServer(dbms, version), "recorded", Reading.NOW),
            Evidence.missing(MissingReason.ABSENT, "no home"));
  }
}

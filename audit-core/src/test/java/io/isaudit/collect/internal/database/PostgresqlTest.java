package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.database.Backlog;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Routine;
import io.isaudit.snapshot.database.Routine.RoutineKind;
import io.isaudit.snapshot.settings.SettingValue;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server with the product's own tables and procedures. */
@Tag("heavy")
class PostgresqlTest {

  private static final String IDENTITY = ProductScripts.read("postgresql.sql");
  private static final String PROCEDURES = "stored-procedures/postgresql/postgre-11x/";
  private static final long DAY = Duration.ofDays(1).toMillis();

  @TempDir static Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setOverrideWorkingDirectory(folder.resolve("work").toFile())
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_directory", folder.resolve("data/log").toString())
            .setServerConfig("max_connections", "60")
            .start();
    run("postgres", "CREATE DATABASE good; ");
    run("postgres", "CREATE DATABASE bare; ");
    run("postgres", "CREATE ROLE auditor LOGIN PASSWORD 'Audit-9174'");
    run("postgres", "CREATE ROLE nobody LOGIN PASSWORD 'Nobody-5521'");
    run("postgres", "ALTER SYSTEM SET log_statement = 'all'");
    run("postgres", "ALTER SYSTEM SET log_line_prefix = '%a|'");
    Path access = folder.resolve("data/pg_hba.conf");
    String byPassword = "host all auditor,nobody all scram-sha-256\n";
    Files.writeString(access, byPassword + Files.readString(access));
    run("postgres", "SELECT pg_reload_conf()");
    run("good", IDENTITY);
    run(
        "good",
        ProductScripts.read(
            PROCEDURES + "sessiondata-cleanup/postgresql_11-session-data-cleanup.sql"));
    run("good", ProductScripts.read(PROCEDURES + "token-cleanup/postgresql_11-tokencleanup.sql"));
    run(
        "good",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO auditor; GRANT pg_read_all_stats TO auditor");
    run("good", sessions(30, 3) + sessions(1, 5) + app("shop", "https://shop.example.org/cb"));
    run("good", app("loose", "regexp=(.*)") + app("sly", "https://u:p4ssw0rd@x.example.org/"));
    run("good", tokens());
    run("good", "ANALYZE");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void a_database_of_the_product_is_read_as_it_is() throws Exception {
    Database read = good();

    assertThat(read.server().found().orElseThrow().dbms()).isEqualTo(Dbms.POSTGRESQL);
    assertThat(read.server().found().orElseThrow().major()).isEqualTo(18);
    assertThat(read.connectionLimit().found()).contains(60);
    assertThat(read.encrypted().found()).contains(false);
    assertThat(value(read.tables()))
        .hasSizeGreaterThan(100)
        .containsKeys("idn_oauth2_access_token", "sp_app", "idn_auth_session_store");
    assertThat(value(read.parameters())).containsEntry("max_wal_size", "1024 MB");
    assertThat(value(read.checkpoints()).all()).isNotNegative();
    assertThat(value(read.storage()).used()).isGreaterThan(1_000_000);
  }

  @Test
  void its_indexes_are_those_of_its_script() throws Exception {
    var shipped = value(good().shippedIndexes());

    assertThat(shipped.all()).isGreaterThan(60);
    assertThat(shipped.missing()).isEmpty();
  }

  @Test
  void an_index_that_somebody_dropped_is_missed() throws Exception {
    run("good", "DROP INDEX IDX_IDN_AUTH_SESSION_TIME");
    try {
      assertThat(value(good().shippedIndexes()).missing())
          .extracting(missing -> missing.table() + " " + missing.index().name())
          .containsExactly("idn_auth_session_store idx_idn_auth_session_time");
    } finally {
      run(
          "good",
          "CREATE INDEX IDX_IDN_AUTH_SESSION_TIME ON IDN_AUTH_SESSION_STORE (TIME_CREATED)");
    }
  }

  @Test
  void its_procedures_are_procedures() throws Exception {
    assertThat(value(good().routines()))
        .containsEntry("wso2_session_data_cleanup_sp", new Routine(RoutineKind.PROCEDURE, true))
        .containsEntry("wso2_token_cleanup_sp", new Routine(RoutineKind.PROCEDURE, true));
  }

  @Test
  void what_is_over_is_counted_by_its_age() throws Exception {
    Database read = good();

    assertThat(value(read.sessionBacklog()))
        .isEqualTo(new Backlog(8, false, Map.of("7", 3L, "14", 3L, "30", 0L, "90", 0L)));
    assertThat(value(read.tokenBacklog()))
        .isEqualTo(new Backlog(4, false, Map.of("7", 2L, "14", 2L, "30", 2L, "90", 1L)));
  }

  @Test
  void callbacks_are_redacted_like_other_addresses() throws Exception {
    var callbacks = value(good().callbacks());

    assertThat(callbacks).hasSize(3);
    assertThat(callbacks.toString()).doesNotContain("p4ssw0rd").contains("regexp=(.*)");
    assertThat(callbacks.get(1).url())
        .isEqualTo(new SettingValue.Text("https://shop.example.org/cb"));
  }

  @Test
  void without_pg_cron_nobody_knows_the_jobs() throws Exception {
    assertThat(missing(good().jobs()).reason()).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void a_session_that_sleeps_in_a_transaction_is_seen() throws Exception {
    try (Connection idle = admin("good")) {
      idle.setAutoCommit(false);
      idle.createStatement().executeQuery("SELECT 1").close();
      assertThat(value(good().idleInTransaction())).hasSize(1);
    }
  }

  @Test
  void each_missing_grant_is_one_missing_fact_and_is_named() throws Exception {
    Database read = read("good", "nobody", "Nobody-5521");

    assertThat(missing(read.sessionBacklog()).detail())
        .isEqualTo("the account lacks SELECT on idn_auth_session_store");
    assertThat(missing(read.callbacks()).reason()).isEqualTo(MissingReason.REFUSED);
    assertThat(value(read.tables())).hasSizeGreaterThan(100);
    try (Connection other = admin("good")) {
      assertThat(other.isValid(1)).isTrue();
      assertThat(missing(read("good", "nobody", "Nobody-5521").idleInTransaction()).detail())
          .contains("pg_read_all_stats");
    }
  }

  @Test
  void an_empty_database_has_no_tables() throws Exception {
    Database read = read("bare", "auditor", "Audit-9174");

    assertThat(value(read.tables())).isEmpty();
    assertThat(missing(read.sessionBacklog()).reason()).isEqualTo(MissingReason.ABSENT);
  }

  @Test
  void a_wrong_password_is_one_line_without_the_password() throws Exception {
    Database read = read("good", "auditor", "Wrong-8811");

    assertThat(missing(read.server()).detail()).endsWith("refuses the account or its password");
    assertThat(read.toString()).doesNotContain("Wrong-8811");
  }

  @Test
  void a_database_that_does_not_exist_is_one_line() throws Exception {
    Database read = read("absent", "auditor", "Audit-9174");

    assertThat(missing(read.server()).detail()).endsWith("has no database of that name");
    assertThat(read.toString()).doesNotContain("Audit-9174");
  }

  @Test
  void a_server_that_is_down_is_one_line() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Database read = Reading.read("jdbc:postgresql://localhost:" + port + "/x", "a", "b");

    assertThat(missing(read.server()).detail())
        .isEqualTo("no connection to localhost:" + port + ", state 08001");
  }

  @Test
  void a_server_that_says_nothing_is_left_in_bounded_time() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      Instant start = Instant.now();
      String url = "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/x";
      Database read = Reading.read(url, "a", "b");

      assertThat(read.server().isMissing()).isTrue();
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void the_server_saw_nothing_but_reads() throws Exception {
    good();
    List<String> ours;
    try (Stream<Path> logs = Files.list(folder.resolve("data/log"))) {
      ours =
          logs.flatMap(PostgresqlTest::lines)
              .filter(line -> line.startsWith("is-audit|"))
              .map(
                  line -> line.replaceFirst("^is-audit\\|LOG:\\s+(execute [^:]*|statement): ", "§"))
              .filter(line -> line.startsWith("§"))
              .map(line -> line.substring(1))
              .toList();
    }
    assertThat(ours).hasSizeGreaterThan(20);
    assertThat(ours)
        .allMatch(
            sql ->
                sql.startsWith("SELECT ")
                    || sql.equals("BEGIN READ ONLY")
                    || sql.equals("ROLLBACK")
                    || sql.startsWith("SET extra_float_digits")
                    || sql.startsWith("SET application_name")
                    || sql.startsWith("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Database good() throws Exception {
    return read("good", "auditor", "Audit-9174");
  }

  private static Database read(String database, String user, String password) throws Exception {
    String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    return Reading.read(
        url, user, password, Map.of("dbscripts/identity/postgresql.sql", IDENTITY), List.of());
  }

  private static Connection admin(String database) throws Exception {
    return server.getDatabase("postgres", database).getConnection();
  }

  private static void run(String database, String sql) throws Exception {
    try (Connection connection = admin(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String sessions(int daysAgo, int count) {
    long over = (Reading.NOW.toEpochMilli() - daysAgo * DAY + 60_000) * 1_000_000;
    return "INSERT INTO idn_auth_session_store (session_id, session_type, operation, time_created,"
        + " tenant_id, expiry_time) SELECT 's' || g || '-"
        + daysAgo
        + "', 't', 'STORE', 1, 1, "
        + over
        + " FROM generate_series(1, "
        + count
        + ") g;";
  }

  /** One revoked long ago, one expired, one that never expires, one that is valid. */
  private static String tokens() {
    StringBuilder sql = new StringBuilder();
    token(sql, "revoked", "REVOKED", 100, 3_600_000L);
    token(sql, "expired", "ACTIVE", 40, 3_600_000L);
    token(sql, "endless", "ACTIVE", 400, -1L);
    token(sql, "valid", "ACTIVE", 1, 10 * DAY);
    return sql.toString();
  }

  private static void token(StringBuilder sql, String id, String state, int days, long validity) {
    String created =
        "'" + Reading.NOW.minus(Duration.ofDays(days)).toString().replace("Z", "") + "'";
    sql.append(
            "INSERT INTO idn_oauth2_access_token (token_id, access_token, token_state, time_created,")
        .append(
            " refresh_token_time_created, validity_period, refresh_token_validity_period) VALUES ('")
        .append(id + "', '" + id + "', '" + state + "', " + created + ", " + created)
        .append(", " + validity + ", " + validity + ");");
  }

  private static String app(String name, String callback) {
    return "INSERT INTO idn_oauth_consumer_apps (consumer_key, app_name, tenant_id, callback_url, app_state)"
        + " VALUES ('"
        + name
        + "', '"
        + name
        + "', -1234, '"
        + callback
        + "', 'ACTIVE');";
  }

  private static <T> T value(Evidence<T> evidence) {
    return evidence.fold(
        found -> found.value(),
        missing -> {
          throw new AssertionError(missing.explanation());
        });
  }

  private static Missing<?> missing(Evidence<?> evidence) {
    return (Missing<?>) evidence;
  }
}

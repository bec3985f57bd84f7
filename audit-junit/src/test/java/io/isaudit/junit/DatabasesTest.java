package io.isaudit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.ScopeKind;
import io.isaudit.result.AuditResult;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Dbms;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real database as what is audited, alone and with a home. */
class DatabasesTest {

  private static final String PASSWORD = "Audit-9174";
  private static final Map<Class<?>, Snapshot> SEEN = new ConcurrentHashMap<>();

  @TempDir static Path folder;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setOverrideWorkingDirectory(folder.resolve("work").toFile())
            .start();
    run("CREATE ROLE auditor LOGIN PASSWORD '" + PASSWORD + "'");
    run("CREATE TABLE idn_base_table (product_name VARCHAR(20))");
    Path access = folder.resolve("data/pg_hba.conf");
    String byPassword = "host all auditor all scram-sha-256\n";
    Files.writeString(access, byPassword + Files.readString(access));
    run("SELECT pg_reload_conf()");
  }

  private static void run(String sql) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  private static Run audit(Map<String, String> more, Class<?>... testClasses) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("db", "localhost:" + server.getPort() + "/postgres");
    parameters.put("db.password", PASSWORD);
    parameters.putAll(more);
    return Run.with(parameters, testClasses);
  }

  @IsAuditTest(
      books = DemoBook.class,
      rules = "demo/pass",
      jdbc = "consent+identity=jdbc:postgresql://${db}",
      jdbcUser = "auditor",
      jdbcPassword = "${db.password}")
  static class AloneCase {

    @Test
    void sees(Snapshot snapshot) {
      SEEN.put(getClass(), snapshot);
    }

    @Test
    void goes_on() {}
  }

  static class AgainCase extends AloneCase {}

  @Test
  void a_database_is_looked_into_once_for_whoever_names_it() {
    Run run = audit(Map.of(), AloneCase.class, AgainCase.class);

    assertThat(run.failures()).isEmpty();
    Snapshot seen = SEEN.get(AloneCase.class);
    assertThat(SEEN.get(AgainCase.class)).isSameAs(seen);
    assertThat(seen.scope()).containsExactly(ScopeKind.DATABASE);
    assertThat(seen.databases()).containsOnlyKeys("identity+consent");
    assertThat(seen.databases().get("identity+consent").server().found().orElseThrow().dbms())
        .isEqualTo(Dbms.POSTGRESQL);
    assertThat(seen.toString()).doesNotContain(PASSWORD);
  }

  @IsAuditTest(
      books = DemoBook.class,
      home = "../samples/stock",
      jdbc = "identity=jdbc:postgresql://${db}",
      jdbcUser = "auditor",
      jdbcPassword = "${db.password}")
  static class HomeCase {

    @IsAuditTest(rules = "demo/out-of-scope")
    void audit(Snapshot snapshot) {
      SEEN.put(getClass(), snapshot);
    }
  }

  @Test
  void rules_about_databases_are_in_scope_beside_a_home() {
    Run run = audit(Map.of("isaudit.failOn", "never"), HomeCase.class);

    assertThat(run.started()).containsExactly("demo/out-of-scope · demo/out-of-scope");
    assertThat(run.tests()).containsEntry("demo/out-of-scope · demo/out-of-scope", "successful");
    assertThat(SEEN.get(HomeCase.class).nodes()).containsOnlyKeys("node1");
  }

  static class RefusedCase {

    @IsAuditTest(
        books = DemoBook.class,
        jdbc = "identity=jdbc:postgresql://${db}",
        jdbcUser = "auditor",
        jdbcPassword = "${wrong}")
    void audit(AuditResult result) {}
  }

  @Test
  void a_database_that_nobody_gets_into_fails_once_and_shows_no_password() {
    Run run = audit(Map.of("wrong", "Wrong-3321"), RefusedCase.class);

    assertThat(run.failures())
        .containsExactly(
            "the database identity cannot be read: localhost:"
                + server.getPort()
                + " refuses the account or its password");
  }

  @Test
  void a_driver_that_is_not_there_is_named() {
    Map<String, String> other =
        Map.of("isaudit.jdbc", "identity=jdbc:sqlserver://localhost:1;databaseName=idn");

    assertThat(audit(other, HomeCase.class).failures())
        .containsExactly(
            "the database identity cannot be read: its JDBC driver is no dependency of the tests");
  }
}

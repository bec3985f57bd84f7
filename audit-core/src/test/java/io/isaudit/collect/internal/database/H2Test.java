package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.SqlStatements;
import io.isaudit.snapshot.database.Callback;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of H2, read by a driver that is named and not on the class path of the library. */
class H2Test {

  @TempDir Path folder;

  @Test
  void a_file_is_read_and_left_as_it_was() throws Exception {
    Path file = folder.resolve("idn");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "x");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IDN_AUTH_SESSION_STORE (EXPIRY_TIME BIGINT)");
      statement.execute("INSERT INTO IDN_AUTH_SESSION_STORE VALUES (1), (9000000000000000000)");
    }
    byte[] before = Files.readAllBytes(folder.resolve("idn.mv.db"));

    Database read = read("jdbc:h2:file:" + file, "x");

    assertThat(read.server().found().orElseThrow().dbms()).isEqualTo(Dbms.H2);
    assertThat(read.tables().found().orElseThrow()).containsKey("idn_auth_session_store");
    assertThat(read.sessionBacklog().found().orElseThrow().overFor()).containsEntry("90", 1L);
    assertThat(Files.readAllBytes(folder.resolve("idn.mv.db"))).isEqualTo(before);
  }

  @Test
  void an_answer_of_as_many_rows_as_are_read_is_missing() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:rows", "sa", "x");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE A (B INT)");
      statement.execute("CREATE TABLE C (D INT)");
      connection.setAutoCommit(false);

      assertThat(tables(connection, 3).found().orElseThrow()).hasSize(2);
      assertThat(((Missing<?>) tables(connection, 2)).reason()).isEqualTo(MissingReason.TOO_LARGE);
    }
  }

  private static Evidence<List<Row>> tables(Connection connection, int most) {
    SqlStatements statements = SqlStatements.of(Dbms.H2);
    return new ServerAnswers(connection, statements, 0, Reading.NOW, Duration.ofSeconds(30), most)
        .ask("tables");
  }

  @Test
  void of_very_many_callbacks_one_more_is_asked_for_than_are_looked_at() throws Exception {
    Path file = folder.resolve("apps");
    try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "x");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IDN_OAUTH_CONSUMER_APPS AS SELECT 'app' || X AS APP_NAME, -1234 AS"
              + " TENANT_ID, 'ACTIVE' AS APP_STATE, 'https://a.northwind-bank.net' AS CALLBACK_URL"
              + " FROM SYSTEM_RANGE(1, 6000)");
    }

    assertThat(read("jdbc:h2:file:" + file, "x").callbacks().found().orElseThrow())
        .hasSize(Callback.MOST_READ + 1);
  }

  @Test
  void a_file_that_is_not_there_is_not_made() throws Exception {
    Database read = read("jdbc:h2:file:" + folder.resolve("none"), "x");

    assertThat(read.server().isMissing()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void without_a_driver_the_option_is_named() throws Exception {
    Database read = Reading.read("jdbc:oracle:thin:@//127.0.0.1:1/x", "a", "b");

    assertThat(read.server().toString()).contains("--driver-path");
  }

  private static Database read(String url, String password) throws Exception {
    Path jar =
        Path.of(
            Class.forName("org.h2.Driver")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    return Reading.read(url, "sa", password, Map.of(), List.of(jar));
  }
}

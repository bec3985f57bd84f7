package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server with the product's own tables and procedures, where one is installed. */
@Tag("heavy")
class MariadbTest {

  private static final String IDENTITY = ProductScripts.read("mysql.sql");
  private static final String PROCEDURES = "stored-procedures/mysql/";

  @TempDir static Path folder;
  private static Optional<Process> server = Optional.empty();
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    Optional<Path> program =
        Stream.of("/usr/sbin/mariadbd", "/usr/local/sbin/mariadbd", "/usr/libexec/mariadbd")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(program.isPresent(), "no mariadbd is installed: apt-get install mariadb-server");
    Path data = folder.resolve("data");
    String root = "--user=" + System.getProperty("user.name");
    run(
        List.of(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + data,
            root,
            "--auth-root-authentication-method=normal",
            "--skip-test-db"));
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server =
        Optional.of(
            new ProcessBuilder(
                    program.get().toString(),
                    "--no-defaults",
                    "--datadir=" + data,
                    root,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + folder.resolve("s"),
                    "--pid-file=" + folder.resolve("pid"),
                    "--general-log=1",
                    "--general-log-file=" + folder.resolve("general.log"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start());
    try (Connection connection = whenReady()) {
      run(connection, "CREATE DATABASE idn CHARACTER SET latin1");
      connection.setCatalog("idn");
      ProductScripts.run(connection, IDENTITY, ";");
      ProductScripts.run(
          connection, procedure("sessiondata-cleanup/mysql-session-data-cleanup.sql"), "//");
      ProductScripts.run(connection, procedure("token-cleanup/mysql-token-cleanup.sql"), "//");
      run(
          connection,
          "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO CALL CLEANUP_SESSION_DATA()");
      run(connection, "CREATE USER auditor@'127.0.0.1' IDENTIFIED BY 'Audit-9174'");
      run(connection, "GRANT SELECT, EXECUTE, EVENT ON idn.* TO auditor@'127.0.0.1'");
      run(connection, "CREATE USER nobody@'127.0.0.1' IDENTIFIED BY 'Nobody-5521'");
      run(connection, "GRANT SELECT ON idn.IDN_OAUTH_CONSUMER_APPS TO nobody@'127.0.0.1'");
    }
  }

  private static String procedure(String path) {
    String script = ProductScripts.read(PROCEDURES + path).replace("$$", "//");
    return script.substring(script.indexOf("CREATE PROCEDURE"));
  }

  @AfterAll
  static void stop() throws Exception {
    if (server.isPresent()) {
      server.get().destroy();
      server.get().waitFor(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_database_of_the_product_is_read_as_it_is() throws Exception {
    Database read = read("auditor", "Audit-9174");

    assertThat(value(read.server()).dbms()).isEqualTo(Dbms.MARIADB);
    assertThat(value(read.server()).major()).isGreaterThanOrEqualTo(10);
    assertThat(value(read.connectionLimit())).isEqualTo(151);
    assertThat(value(read.tables())).hasSizeGreaterThan(100).containsKey("sp_app");
    assertThat(value(read.shippedIndexes()).all()).isGreaterThan(60);
    assertThat(value(read.shippedIndexes()).missing()).isEmpty();
    assertThat(value(read.routines()))
        .containsKeys("cleanup_session_data", "wso2_token_cleanup_sp");
    assertThat(value(read.parameters())).containsKeys("event_scheduler", "transaction_isolation");
    assertThat(value(read.sessionBacklog()).rows()).isZero();
    assertThat(value(read.tokenBacklog()).rows()).isZero();
    assertThat(value(read.storage()).used()).isGreaterThan(1_000_000);
    assertThat(value(read.callbacks())).isEmpty();
  }

  @Test
  void an_event_counts_only_while_the_scheduler_is_on() throws Exception {
    assertThat(value(read("auditor", "Audit-9174").jobs()))
        .extracting(CleanupJob::enabled)
        .containsExactly(false);
    try (Connection connection = root("idn")) {
      run(connection, "SET GLOBAL event_scheduler = ON");
      assertThat(value(read("auditor", "Audit-9174").jobs()))
          .extracting(CleanupJob::enabled, job -> job.routines().toString())
          .containsExactly(org.assertj.core.groups.Tuple.tuple(true, "[cleanup_session_data]"));
      run(connection, "SET GLOBAL event_scheduler = OFF");
    }
  }

  @Test
  void an_account_that_sees_a_part_proves_nothing_by_what_it_does_not_see() throws Exception {
    Database read = read("nobody", "Nobody-5521");

    assertThat(missing(read.tables()).detail())
        .startsWith("the account lacks SELECT on all tables");
    assertThat(missing(read.routines()).detail()).startsWith("the account lacks EXECUTE");
    assertThat(missing(read.jobs()).detail()).startsWith("the account lacks EVENT");
    assertThat(missing(read.sessionBacklog()).reason()).isEqualTo(MissingReason.REFUSED);
    assertThat(value(read.callbacks())).isEmpty();
  }

  @Test
  void a_wrong_password_is_one_line_without_the_password() throws Exception {
    Database read = read("auditor", "Wrong-8811");

    assertThat(missing(read.server()).detail())
        .isEqualTo("127.0.0.1:" + port + " refuses the account or its password");
    assertThat(read.toString()).doesNotContain("Wrong-8811");
  }

  @Test
  void the_server_saw_nothing_but_reads() throws Exception {
    read("auditor", "Audit-9174");
    List<String> ours = List.of();
    try (Connection connection = root("idn")) {
      run(connection, "FLUSH GENERAL LOGS");
      ours = GeneralLog.statements(Files.readString(folder.resolve("general.log")), "auditor");
    }
    GeneralLog.assertNothingButReads(ours);
  }

  private static Database read(String user, String password) throws Exception {
    return Reading.read(
        "jdbc:mysql://127.0.0.1:" + port + "/idn",
        user,
        password,
        Map.of("dbscripts/identity/mysql.sql", IDENTITY),
        List.of());
  }

  private static Connection whenReady() throws Exception {
    for (int i = 0; i < 100; i++) {
      try {
        return root("");
      } catch (SQLException e) {
        Thread.sleep(200);
      }
    }
    return root("");
  }

  private static Connection root(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/" + database, "root", "");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("install.log").toFile())
            .start();
    boolean done = process.waitFor(60, TimeUnit.SECONDS);
    assertThat(done && process.exitValue() == 0)
        .as(Files.readString(folder.resolve("install.log")))
        .isTrue();
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

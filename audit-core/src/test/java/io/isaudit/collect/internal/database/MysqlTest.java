package io.isaudit.collect.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.database.CleanupJob;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real MySQL 8 with the product's own tables and procedures, by the driver of MariaDB. */
@Tag("heavy")
class MysqlTest {

  private static final String IDENTITY = ProductScripts.read("mysql.sql");
  private static final String PROCEDURES = "stored-procedures/mysql/";

  @TempDir static Path folder;
  private static Optional<Process> server = Optional.empty();
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    String machine = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
    assumeTrue(machine.equals("Linux-amd64"), "the server of the tests is one for Linux-amd64");
    Path packed = folder.resolve("mysql.tar.gz");
    try (InputStream in = MysqlTest.class.getResourceAsStream("/mysql-" + machine + ".tar.gz")) {
      Files.copy(in, packed, StandardCopyOption.REPLACE_EXISTING);
    }
    Path home = Files.createDirectories(folder.resolve("mysql"));
    assertThat(run(List.of("tar", "-xzf", "" + packed, "-C", "" + home))).isZero();
    String program = home.resolve("bin/mysqld").toString();
    assumeTrue(
        run(List.of(program, "--no-defaults", "--version")) == 0,
        "mysqld lacks a library: apt-get install libaio1 libnuma1");
    Path data = folder.resolve("data");
    List<String> places =
        List.of(
            "--basedir=" + home,
            "--datadir=" + data,
            "--user=" + System.getProperty("user.name"),
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync");
    assertThat(run(joined(List.of(program, "--no-defaults", "--initialize-insecure"), places)))
        .as(Files.readString(folder.resolve("output.log")))
        .isZero();
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server =
        Optional.of(
            process(
                joined(
                    joined(List.of(program, "--no-defaults"), places),
                    List.of(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--mysqlx=OFF",
                        "--event-scheduler=OFF",
                        "--disable-log-bin",
                        "--socket=" + folder.resolve("s"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--general-log=1",
                        "--general-log-file=" + folder.resolve("general.log")))));
    try (Connection connection = whenReady()) {
      fill(connection);
    }
  }

  private static void fill(Connection connection) throws SQLException {
    run(connection, "CREATE DATABASE idn CHARACTER SET latin1");
    connection.setCatalog("idn");
    ProductScripts.run(connection, IDENTITY, ";");
    ProductScripts.run(
        connection, procedure("sessiondata-cleanup/mysql-session-data-cleanup.sql"), "//");
    ProductScripts.run(connection, procedure("token-cleanup/mysql-token-cleanup.sql"), "//");
    run(connection, "CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO CALL CLEANUP_SESSION_DATA()");
    run(connection, "CREATE USER auditor@'127.0.0.1' IDENTIFIED BY 'Audit-9174'");
    run(connection, "GRANT SELECT, EXECUTE, EVENT ON idn.* TO auditor@'127.0.0.1'");
    run(connection, "CREATE USER nobody@'127.0.0.1' IDENTIFIED BY 'Nobody-5521'");
    run(connection, "GRANT SELECT ON idn.IDN_OAUTH_CONSUMER_APPS TO nobody@'127.0.0.1'");
    run(connection, "CREATE INDEX HOUSE ON IDN_OAUTH_CONSUMER_APPS ((LOWER(APP_NAME)))");
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

    assertThat(value(read.server()).dbms()).isEqualTo(Dbms.MYSQL);
    assertThat(value(read.server()).major()).isEqualTo(8);
    assertThat(value(read.connectionLimit())).isEqualTo(151);
    assertThat(value(read.encrypted())).isTrue();
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
  void an_index_on_an_expression_has_that_expression() throws Exception {
    assertThat(value(read("auditor", "Audit-9174").indexes()).get("idn_oauth_consumer_apps"))
        .filteredOn(index -> index.name().equals("house"))
        .singleElement()
        .satisfies(
            index -> assertThat(index.columns().get(0)).contains("lower(").contains("app_name"));
  }

  @Test
  void an_event_counts_only_while_the_scheduler_is_on() throws Exception {
    assertThat(value(read("auditor", "Audit-9174").jobs()))
        .extracting(CleanupJob::enabled)
        .containsExactly(false);
    try (Connection connection = root("idn")) {
      run(connection, "SET GLOBAL event_scheduler = ON");
      assertThat(value(read("auditor", "Audit-9174").jobs()))
          .extracting(CleanupJob::enabled)
          .containsExactly(true);
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
  void without_tls_the_password_is_not_sent_in_a_way_that_others_can_read() throws Exception {
    Database read = read("?useSSL=false", "auditor", "Audit-9174");

    assertThat(missing(read.server()).detail())
        .isEqualTo(
            "127.0.0.1:"
                + port
                + " takes the password over TLS only: add sslMode=verify-full to the URL");
    assertThat(read.toString()).doesNotContain("Audit-9174");
  }

  @Test
  void the_server_saw_nothing_but_reads() throws Exception {
    read("auditor", "Audit-9174");
    List<String> ours;
    try (Connection connection = root("idn")) {
      run(connection, "FLUSH GENERAL LOGS");
      ours = GeneralLog.statements(Files.readString(folder.resolve("general.log")), "auditor");
    }
    GeneralLog.assertNothingButReads(ours);
  }

  private static Database read(String user, String password) throws Exception {
    return read("?sslMode=trust", user, password);
  }

  private static Database read(String parameters, String user, String password) throws Exception {
    return Reading.read(
        "jdbc:mysql://127.0.0.1:" + port + "/idn" + parameters,
        user,
        password,
        Map.of("dbscripts/identity/mysql.sql", IDENTITY),
        List.of());
  }

  private static Connection whenReady() throws Exception {
    for (int i = 0; i < 200; i++) {
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

  private static List<String> joined(List<String> first, List<String> then) {
    return java.util.stream.Stream.concat(first.stream(), then.stream()).toList();
  }

  private static Process process(List<String> command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.log").toFile())
        .start();
  }

  private static int run(List<String> command) throws Exception {
    Process process = process(command);
    return process.waitFor(90, TimeUnit.SECONDS) ? process.exitValue() : -1;
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

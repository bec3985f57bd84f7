package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Database;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A running MySQL or MariaDB with the product's own tables and procedures, in a folder of its own.
 */
final class MysqlServer {

  private static final String IDENTITY = ProductScripts.read("mysql.sql");
  private static final String PROCEDURES = "stored-procedures/mysql/";

  private final Path folder;
  private final int port;
  private final Process process;

  private MysqlServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts a program with its own arguments and those that place it in the folder, and fills it.
   */
  static MysqlServer start(Path folder, List<String> command) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> all = new ArrayList<>(command);
    all.addAll(
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--socket=" + folder.resolve("s"),
            "--pid-file=" + folder.resolve("pid"),
            "--general-log=1",
            "--general-log-file=" + folder.resolve("general.log")));
    MysqlServer server = new MysqlServer(folder, port, process(folder, all));
    server.fill();
    return server;
  }

  /** Runs a program to its end. */
  static int run(Path folder, List<String> command) throws Exception {
    Process process = process(folder, command);
    return process.waitFor(90, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  static String output(Path folder) throws Exception {
    return Files.readString(folder.resolve("output.log"));
  }

  private static Process process(Path folder, List<String> command) throws Exception {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.log").toFile())
        .start();
  }

  private void fill() throws Exception {
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

  private Connection whenReady() throws Exception {
    for (int i = 0; i < 200; i++) {
      try {
        return root("");
      } catch (SQLException e) {
        Thread.sleep(200);
      }
    }
    return root("");
  }

  int port() {
    return port;
  }

  Connection root(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/" + database, "root", "");
  }

  /** Runs a statement as root. */
  void run(String sql) throws SQLException {
    try (Connection connection = root("idn")) {
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** What the collector reads with an account. */
  Database read(String parameters, String user, String password) throws Exception {
    return Reading.read(
        "jdbc:mysql://127.0.0.1:" + port + "/idn" + parameters,
        user,
        password,
        Map.of("dbscripts/identity/mysql.sql", IDENTITY),
        List.of());
  }

  /** The statements that it got from an account. */
  List<String> statementsOf(String account) throws Exception {
    run("FLUSH GENERAL LOGS");
    return GeneralLog.statements(Files.readString(folder.resolve("general.log")), account);
  }

  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor(30, TimeUnit.SECONDS);
  }
}

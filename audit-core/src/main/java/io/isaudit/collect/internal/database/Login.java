package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Dbms;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Logs in on a thread of its own, since not every driver keeps to a time limit. A connection that
 * comes when nobody waits any more is closed by that thread.
 */
final class Login {

  private Login() {}

  /**
   * A connection that the caller has to close.
   *
   * @throws TimeoutException when it does not come in time
   */
  static Connection within(Duration limit, Callable<Connection> login)
      throws TimeoutException, ExecutionException, InterruptedException {
    CompletableFuture<Connection> taken = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(login, taken), "database log-in");
    thread.setDaemon(true);
    thread.start();
    try {
      return taken.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException e) {
      if (!taken.completeExceptionally(e)) {
        // It came at the last moment.
        return taken.get();
      }
      thread.interrupt();
      throw e;
    }
  }

  private static void run(Callable<Connection> login, CompletableFuture<Connection> taken) {
    try {
      Connection connection = login.call();
      if (!taken.complete(connection)) {
        connection.close();
      }
    } catch (Exception | LinkageError e) {
      // Of a connection that comes too late nobody hears, nor that it could not be closed.
      taken.completeExceptionally(e);
    }
  }

  /** Takes writing away from a connection, or closes it. */
  static Connection readOnly(Connection connection, Dbms dbms) throws SQLException {
    try {
      connection.setReadOnly(true);
      if (dbms == Dbms.MYSQL || dbms == Dbms.MARIADB) {
        // The driver of MariaDB does not tell the server.
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET SESSION TRANSACTION READ ONLY");
        }
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException e) {
      try {
        connection.close();
      } catch (SQLException onClose) {
        e.addSuppressed(onClose);
      }
      throw e;
    }
  }
}

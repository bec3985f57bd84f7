package io.isaudit.collect.internal.database;

import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.SqlStatements;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Database.DatabaseServer;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Index;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Reads one database. It logs in once, to one host, within a deadline, and whatever goes wrong is a
 * database with missing facts. Closing it lets go of the drivers.
 */
public final class DatabaseReader implements AutoCloseable {

  private static final Duration LOGIN = Duration.ofSeconds(15);

  private final Drivers drivers;
  private final Instant now;
  private final Redactor redactor;
  private final Duration patience;

  /**
   * @param patience how long one statement may take
   */
  public DatabaseReader(Drivers drivers, Instant now, Redactor redactor, Duration patience) {
    this.drivers = drivers;
    this.now = now;
    this.redactor = redactor;
    this.patience = patience;
  }

  /** What is to be read. */
  public record Wanted(
      String id,
      Set<DatabaseRole> roles,
      String url,
      boolean lenient,
      DatabaseLogin login,
      ShippedScripts scripts) {}

  /** The path in a URL of H2, without the ending of the file; empty for other databases. */
  public static Optional<String> fileOfH2(String url) throws RefusedUrl {
    JdbcAddress address = JdbcAddressReader.read(url, false);
    return address.dbms() == Dbms.H2 ? Optional.of(address.database()) : Optional.empty();
  }

  /**
   * Reads a database; what can't be read of it is missing.
   *
   * @throws RefusedUrl when the URL is none that we connect by
   */
  public Database read(Wanted wanted) throws RefusedUrl {
    JdbcAddress address = JdbcAddressReader.read(wanted.url(), wanted.lenient());
    Evidence<Connection> opened = open(address, wanted.login());
    return opened.fold(
        connection -> read(wanted, address, connection.value()),
        missing -> Database.closed(wanted.id(), wanted.roles(), now, missing));
  }

  private Database read(Wanted wanted, JdbcAddress address, Connection connection) {
    try (connection) {
      Evidence<DatabaseServer> server =
          server(answers(connection, address.dbms(), 0), address.dbms());
      Dbms dbms = server.found().map(DatabaseServer::dbms).orElse(address.dbms());
      int major = server.found().map(DatabaseServer::major).orElse(0);
      Answers answers = answers(connection, dbms, major);
      Evidence<Map<String, List<Index>>> scripts = wanted.scripts().of(dbms, wanted.roles());
      return new DatabaseFacts(answers, now, redactor)
          .collect(wanted.id(), wanted.roles(), server, scripts);
    } catch (SQLException e) {
      // Only closing can throw this, and by then nothing is left to be told.
      Missing<Object> why = SqlTrouble.missing(MissingReason.UNREADABLE, "the connection broke");
      return Database.closed(wanted.id(), wanted.roles(), now, why);
    }
  }

  private Answers answers(Connection connection, Dbms dbms, int major) {
    return new ServerAnswers(connection, SqlStatements.of(dbms), major, now, patience);
  }

  private static Evidence<DatabaseServer> server(Answers answers, Dbms dbms) {
    return answers
        .ask("server")
        .map(rows -> rows.isEmpty() ? "" : rows.get(0).text("version").orElse(""))
        .map(version -> new DatabaseServer(kind(dbms, version), DatabaseFacts.cut(version)));
  }

  /** One driver serves both, so the server says which it is. */
  private static Dbms kind(Dbms dbms, String version) {
    return dbms == Dbms.MYSQL && version.contains("MariaDB") ? Dbms.MARIADB : dbms;
  }

  private Evidence<Connection> open(JdbcAddress address, DatabaseLogin login) {
    var found = drivers.of(address.dbms());
    if (found.isEmpty()) {
      String words = address.dbms().words();
      return SqlTrouble.missing(
              MissingReason.UNSUPPORTED, "the driver of " + words + " is not here: --driver-path")
          .as();
    }
    Properties properties = DriverOptions.of(found.get().className(), patience);
    login.into(properties);
    String url = address.url(found.get().scheme());
    return within(
        () -> Login.readOnly(found.get().driver().connect(url, properties), address.dbms()),
        address.where());
  }

  private Evidence<Connection> within(Callable<Connection> login, String where) {
    try {
      return Evidence.collected(Login.within(LOGIN, login), where, now);
    } catch (TimeoutException e) {
      return SqlTrouble.timedOut(where).as();
    } catch (ExecutionException e) {
      return e.getCause() instanceof SQLException trouble
          ? SqlTrouble.connecting(where, trouble).as()
          : SqlTrouble.missing(MissingReason.UNREADABLE, "the driver failed at " + where).as();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SqlTrouble.timedOut(where).as();
    }
  }

  @Override
  public void close() throws IOException {
    drivers.close();
  }
}

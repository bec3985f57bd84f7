package io.isaudit.collect.internal.database;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.SqlStatement;
import io.isaudit.facts.SqlStatements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a server, each statement in a transaction of its own that only reads and is rolled back, so
 * that one that fails takes no other with it.
 */
final class ServerAnswers implements Answers {

  private static final int MOST_ROWS = 20_000;
  private static final int MOST_CHARACTERS = 4_096;

  private final Connection connection;
  private final SqlStatements statements;
  private final Instant now;
  private final Duration patience;
  private final int major;
  private final int mostRows;

  /**
   * @param connection read-only and without auto-commit
   * @param major the version of the server; 0 where it is not known yet
   * @param patience how long one statement may take
   */
  ServerAnswers(
      Connection connection, SqlStatements statements, int major, Instant now, Duration patience) {
    this(connection, statements, major, now, patience, MOST_ROWS);
  }

  ServerAnswers(
      Connection connection,
      SqlStatements statements,
      int major,
      Instant now,
      Duration patience,
      int mostRows) {
    this.mostRows = mostRows;
    this.major = major;
    this.connection = connection;
    this.statements = statements;
    this.now = now;
    this.patience = patience;
  }

  @Override
  public Evidence<List<Row>> ask(String name, long... arguments) {
    Optional<SqlStatement> statement = statements.find(name, major);
    if (statement.isEmpty()) {
      return Evidence.missing(MissingReason.UNSUPPORTED, "not asked of this kind of database");
    }
    SqlStatement asked = statement.get();
    if (asked.proof().isPresent() && !asked.proofIfEmpty() && !seesAll(asked.proof().get())) {
      return SqlTrouble.refused(asked);
    }
    Evidence<List<Row>> rows = run(asked, arguments);
    boolean empty = rows.found().filter(List::isEmpty).isPresent();
    if (empty && asked.proofIfEmpty() && !seesAll(asked.proof().orElseThrow())) {
      return SqlTrouble.refused(asked);
    }
    return rows;
  }

  private boolean seesAll(String proof) {
    return ask(proof).found().filter(rows -> !rows.isEmpty()).isPresent();
  }

  private Evidence<List<Row>> run(SqlStatement asked, long... arguments) {
    try (PreparedStatement statement = connection.prepareStatement(asked.sql())) {
      statement.setQueryTimeout((int) patience.toSeconds());
      statement.setMaxRows(mostRows);
      for (int i = 0; i < arguments.length; i++) {
        statement.setLong(i + 1, arguments[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Row> rows = rows(result);
        return rows.size() < mostRows
            ? Evidence.collected(rows, asked.source(), now)
            : Evidence.missing(
                MissingReason.TOO_LARGE, asked.source() + " gave more rows than are read");
      }
    } catch (SQLException e) {
      return SqlTrouble.asking(asked, e);
    } catch (RuntimeException e) {
      return Evidence.missing(MissingReason.UNREADABLE, "the driver failed on " + asked.source());
    } finally {
      rollBack();
    }
  }

  private List<Row> rows(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    List<Row> rows = new ArrayList<>();
    while (result.next() && rows.size() < mostRows) {
      Map<String, String> row = new HashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String text = result.getString(i);
        if (text != null) {
          int end = Math.min(text.length(), MOST_CHARACTERS);
          row.put(columns.getColumnLabel(i), text.substring(0, end));
        }
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException ignored) {
      // The connection is gone; what is asked next says so.
    }
  }
}

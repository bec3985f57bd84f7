package io.isaudit.facts;

import io.isaudit.snapshot.database.Dbms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is asked of each database management system: {@code sql/<dbms>.sql}, reads only. */
public final class SqlStatements {

  private static final String HEADER = "-- ";
  private static final String NAME = "name";
  private static final String IF_EMPTY = " if empty";

  private final List<SqlStatement> all;

  private SqlStatements(List<SqlStatement> all) {
    this.all = List.copyOf(all);
  }

  public static SqlStatements of(Dbms dbms) {
    String file = dbms.name().toLowerCase(Locale.ROOT).replace("_", "");
    return new SqlStatements(parse(DataFile.lines("sql/" + file + ".sql")));
  }

  /** The statement of a name for a server; empty where that server has nothing of the kind. */
  public Optional<SqlStatement> find(String name, int major) {
    return all.stream()
        .filter(statement -> statement.name().equals(name) && statement.fits(major))
        .findFirst();
  }

  public List<SqlStatement> all() {
    return all;
  }

  private static List<SqlStatement> parse(List<String> lines) {
    List<SqlStatement> statements = new ArrayList<>();
    Map<String, String> headers = new HashMap<>();
    StringBuilder sql = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(HEADER)) {
        int colon = line.indexOf(": ");
        if (line.startsWith(HEADER + NAME + ": ") || headers.containsKey(NAME)) {
          headers.put(line.substring(HEADER.length(), colon), line.substring(colon + 2));
        }
        continue;
      }
      sql.append(sql.isEmpty() ? "" : "\n").append(line);
      if (line.endsWith(";")) {
        statements.add(statement(headers, sql.substring(0, sql.length() - 1)));
        headers.clear();
        sql.setLength(0);
      }
    }
    return statements;
  }

  private static SqlStatement statement(Map<String, String> headers, String sql) {
    Optional<String> proof = header(headers, "proof");
    return new SqlStatement(
        header(headers, NAME).orElseThrow(() -> new IllegalStateException("no name: " + sql)),
        header(headers, "source").orElseThrow(() -> new IllegalStateException("no source: " + sql)),
        header(headers, "grant"),
        proof.map(name -> name.replace(IF_EMPTY, "")),
        proof.filter(name -> name.endsWith(IF_EMPTY)).isPresent(),
        header(headers, "from").map(Integer::parseInt).orElse(0),
        header(headers, "before").map(Integer::parseInt).orElse(Integer.MAX_VALUE),
        sql);
  }

  private static Optional<String> header(Map<String, String> headers, String name) {
    return Optional.ofNullable(headers.get(name));
  }
}

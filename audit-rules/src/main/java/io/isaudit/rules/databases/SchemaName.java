package io.isaudit.rules.databases;

import io.isaudit.rules.databases.JdbcUrl.Host;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the tables of a datasource lie, normalised: hosts in lower case with their port, this
 * machine under one name, and the log-in where the DBMS takes it for the schema.
 */
record SchemaName(String dialect, String hosts, String database, String schema) {

  private static final String THIS_MACHINE = "localhost";

  static SchemaName of(Datasource datasource, JdbcUrl url) {
    Dialect dialect = url.dialect();
    List<String> hosts = url.hosts().stream().map(host -> host(host, dialect)).sorted().toList();
    Optional<String> schema = url.parameter("currentSchema");
    boolean byUser = dialect == Dialect.ORACLE || dialect == Dialect.DB2;
    String owner = byUser ? datasource.text("username").orElse("") : "";
    return new SchemaName(
        dialect == Dialect.OTHER ? url.scheme() : dialect.type(),
        String.join(",", hosts),
        folded(url.database().orElse(""), dialect != Dialect.MYSQL && dialect != Dialect.MARIADB),
        folded(schema.orElse(owner), true));
  }

  private static String host(Host host, Dialect dialect) {
    String name = host.isLoopback() ? THIS_MACHINE : folded(host.name(), true);
    return name + ":" + host.port().orElse(dialect.defaultPort());
  }

  /** References keep their case: it counts there. */
  private static String folded(String text, boolean ignoresCase) {
    return ignoresCase && !text.contains("{") ? text.toLowerCase(Locale.ROOT) : text;
  }

  private List<String> parts() {
    return List.of(dialect, hosts, database, schema);
  }

  /** Whether both are one schema; empty when a reference outside the file decides. */
  Optional<Boolean> isSameAs(SchemaName other) {
    boolean same = true;
    for (int i = 0; i < parts().size(); i++) {
      String mine = parts().get(i);
      String theirs = other.parts().get(i);
      if (!mine.equals(theirs)) {
        if (JdbcUrl.isClear(mine) && JdbcUrl.isClear(theirs)) {
          return Optional.of(false);
        }
        same = false;
      }
    }
    return same ? Optional.of(true) : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(" ", parts()).strip();
  }
}

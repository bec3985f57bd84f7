package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Dbms;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a database is: one host, and of the parameters those that we know. A URL is taken apart and
 * put together again, so that nothing of it reaches a driver that was not understood.
 *
 * @param host empty for a file of H2
 * @param instance an instance of SQL Server; for Oracle what parts host and service
 * @param database database, service or SID; for H2 the path without its ending
 * @param parameters known ones by the names that the driver has for them
 */
record JdbcAddress(
    Dbms dbms,
    String host,
    Optional<Integer> port,
    Optional<String> instance,
    String database,
    Map<String, String> parameters) {

  JdbcAddress {
    parameters = new TreeMap<>(parameters);
  }

  /** Host and port as a message may show them; a path is none of its business. */
  String where() {
    return host.isEmpty() ? "the file" : host + port.map(number -> ":" + number).orElse("");
  }

  JdbcAddress with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.putAll(more);
    return new JdbcAddress(dbms, host, port, instance, database, all);
  }

  /**
   * The URL for a driver.
   *
   * @param scheme the word behind {@code jdbc:} that this driver listens to
   */
  String url(String scheme) {
    String authority = host + port.map(number -> ":" + number).orElse("");
    return "jdbc:"
        + scheme
        + switch (dbms) {
          case POSTGRESQL, MYSQL, MARIADB ->
              "://" + authority + "/" + database + joined("?", "&", "");
          case SQL_SERVER ->
              "://"
                  + host
                  + instance.map(name -> "\\" + name).orElse("")
                  + port.map(number -> ":" + number).orElse("")
                  + (database.isEmpty() ? "" : ";databaseName=" + database)
                  + joined(";", ";", "");
          case ORACLE -> ":thin:@" + oracle(authority);
          case DB2 -> "://" + authority + "/" + database + joined(":", ";", ";");
          case H2 -> ":file:" + database + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;DB_CLOSE_DELAY=0";
        };
  }

  private String oracle(String authority) {
    return switch (instance.orElse("/")) {
      case ":" -> authority + ":" + database;
      case "tcps" -> "tcps://" + authority + "/" + database;
      default -> "//" + authority + "/" + database;
    };
  }

  private String joined(String first, String between, String last) {
    StringBuilder text = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? first : between).append(name).append('=').append(value));
    return text.append(text.isEmpty() ? "" : last).toString();
  }
}

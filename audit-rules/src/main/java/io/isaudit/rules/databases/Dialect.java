package io.isaudit.rules.databases;

import io.isaudit.rule.lang.DatabasePorts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A database product, by the names it has in JDBC URLs, in {@code type} and in driver classes. */
enum Dialect {
  MYSQL("mysql", "MySQL", "mysql", "com.mysql."),
  MARIADB("mariadb", "MariaDB", "mariadb", "org.mariadb."),
  SQL_SERVER("mssql", "SQL Server", "mssql sqlserver", "com.microsoft.sqlserver."),
  ORACLE("oracle", "Oracle", "oracle oracle_rac", "oracle."),
  POSTGRESQL("postgre", "PostgreSQL", "postgre postgresql", "org.postgresql."),
  DB2("db2", "DB2", "db2", "com.ibm.db2."),
  H2("h2", "H2", "h2", "org.h2."),
  /** Any other; its scheme says which. */
  OTHER("other", "another database", "", "");

  private static final List<Dialect> ALL = List.of(values());
  private static final Map<String, Dialect> BY_NAME = byName();

  private final String type;
  private final String words;
  private final String names;
  private final String driverPackage;

  Dialect(String type, String words, String names, String driverPackage) {
    this.type = type;
    this.words = words;
    this.names = names;
    this.driverPackage = driverPackage;
  }

  /** The name that the product's key {@code type} has for it. */
  String type() {
    return type;
  }

  String words() {
    return words;
  }

  /** The port where a connection names none. */
  String defaultPort() {
    return DatabasePorts.of(type).orElse("");
  }

  static Dialect ofName(String schemeOrType) {
    String name = schemeOrType.strip().toLowerCase(Locale.ROOT);
    return BY_NAME.getOrDefault(name, OTHER);
  }

  private static Map<String, Dialect> byName() {
    Map<String, Dialect> byName = new HashMap<>();
    for (Dialect dialect : ALL) {
      for (String name : dialect.names.split(" ", -1)) {
        byName.put(name, dialect);
      }
    }
    return Map.copyOf(byName);
  }

  /** Empty for a class that is not known: it tells nothing. */
  static Optional<Dialect> ofDriver(String className) {
    String name = className.strip();
    for (Dialect dialect : ALL) {
      if (dialect != OTHER && name.startsWith(dialect.driverPackage)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }
}

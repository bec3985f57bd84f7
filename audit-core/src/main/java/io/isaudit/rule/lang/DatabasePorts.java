package io.isaudit.rule.lang;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ports that databases listen on as they ship: a connection that names no port means these. */
public final class DatabasePorts {

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("mysql", "3306"),
          Map.entry("mariadb", "3306"),
          Map.entry("mssql", "1433"),
          Map.entry("sqlserver", "1433"),
          Map.entry("oracle", "1521"),
          Map.entry("postgre", "5432"),
          Map.entry("postgresql", "5432"),
          Map.entry("db2", "50000"),
          Map.entry("h2", "9092"));

  private DatabasePorts() {}

  /** By the word of a JDBC URL, or of the product's key {@code type}; empty for any other. */
  public static Optional<String> of(String schemeOrType) {
    return Optional.ofNullable(BY_NAME.get(schemeOrType.strip().toLowerCase(Locale.ROOT)));
  }
}

package io.isaudit.snapshot.database;

/** A database management system that the product can keep its data in. */
public enum Dbms {
  POSTGRESQL("PostgreSQL"),
  MYSQL("MySQL"),
  MARIADB("MariaDB"),
  SQL_SERVER("SQL Server"),
  ORACLE("Oracle"),
  DB2("DB2"),
  H2("H2");

  private final String words;

  Dbms(String words) {
    this.words = words;
  }

  /** What its vendor calls it. */
  public String words() {
    return words;
  }
}

package io.isaudit.collect.internal.database;

import java.time.Duration;
import java.util.Properties;

/** What each driver is told so that it waits for nobody, runs nothing and reads no files. */
final class DriverOptions {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  private DriverOptions() {}

  static Properties of(String driver, Duration patience) {
    Properties options = new Properties();
    Duration silence = patience.plusSeconds(15);
    switch (driver) {
      case "org.postgresql.Driver" -> {
        set(options, "connectTimeout", CONNECT.toSeconds());
        set(options, "loginTimeout", CONNECT.toSeconds());
        set(options, "socketTimeout", silence.toSeconds());
        options.setProperty("ApplicationName", "is-audit");
        options.setProperty("readOnly", "true");
      }
      case "org.mariadb.jdbc.Driver" -> {
        set(options, "connectTimeout", CONNECT.toMillis());
        set(options, "socketTimeout", silence.toMillis());
        options.setProperty("allowLocalInfile", "false");
        options.setProperty("allowMultiQueries", "false");
      }
      case "com.mysql.cj.jdbc.Driver" -> {
        set(options, "connectTimeout", CONNECT.toMillis());
        set(options, "socketTimeout", silence.toMillis());
        options.setProperty("allowLoadLocalInfile", "false");
        options.setProperty("allowUrlInLocalInfile", "false");
        options.setProperty("allowMultiQueries", "false");
        options.setProperty("autoDeserialize", "false");
      }
      case "com.microsoft.sqlserver.jdbc.SQLServerDriver" -> {
        set(options, "loginTimeout", CONNECT.toSeconds());
        set(options, "socketTimeout", silence.toMillis());
        options.setProperty("applicationName", "is-audit");
      }
      case "oracle.jdbc.OracleDriver" -> {
        set(options, "oracle.net.CONNECT_TIMEOUT", CONNECT.toMillis());
        set(options, "oracle.jdbc.ReadTimeout", silence.toMillis());
      }
      case "com.ibm.db2.jcc.DB2Driver" -> {
        set(options, "loginTimeout", CONNECT.toSeconds());
        set(options, "blockingReadConnectionTimeout", silence.toSeconds());
      }
      default -> {
        // A file: there is nobody to wait for.
      }
    }
    return options;
  }

  private static void set(Properties options, String name, long value) {
    options.setProperty(name, Long.toString(value));
  }
}

package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Dbms;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JDBC drivers: those that a person names, else those beside this library. They are asked directly;
 * the global list of drivers is not touched. Closing them lets go of the files that were named:
 * what a driver has not loaded by then it will not find.
 */
public final class Drivers implements AutoCloseable {

  private final List<URLClassLoader> named;

  private Drivers(List<URLClassLoader> named) {
    this.named = List.copyOf(named);
  }

  /** A driver with the scheme of the URLs that it takes. */
  record Found(Driver driver, String scheme, String className) {}

  /**
   * Drivers of these files before those beside this library.
   *
   * @param jars files of drivers with what they need; never one of an audited home
   */
  public static Drivers of(List<Path> jars) throws MalformedURLException {
    if (jars.isEmpty()) {
      return new Drivers(List.of());
    }
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    return new Drivers(List.of(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())));
  }

  Optional<Found> of(Dbms dbms) {
    List<ClassLoader> loaders = new ArrayList<>(named);
    loaders.add(Drivers.class.getClassLoader());
    for (ClassLoader loader : loaders) {
      for (String[] name : names(dbms)) {
        try {
          Class<?> type = Class.forName(name[0], true, loader);
          Driver driver = (Driver) type.getDeclaredConstructor().newInstance();
          return Optional.of(new Found(driver, name[1], name[0]));
        } catch (ReflectiveOperationException | LinkageError | ClassCastException ignored) {
          // Not this one.
        }
      }
    }
    return Optional.empty();
  }

  /** Class and scheme, the best first. The driver of MariaDB speaks to MySQL as well. */
  private static List<String[]> names(Dbms dbms) {
    String[] mariadb = {"org.mariadb.jdbc.Driver", "mariadb"};
    return switch (dbms) {
      case POSTGRESQL -> List.<String[]>of(new String[] {"org.postgresql.Driver", "postgresql"});
      case MARIADB -> List.<String[]>of(mariadb);
      case MYSQL -> List.of(new String[] {"com.mysql.cj.jdbc.Driver", "mysql"}, mariadb);
      case SQL_SERVER ->
          List.<String[]>of(
              new String[] {"com.microsoft.sqlserver.jdbc.SQLServerDriver", "sqlserver"});
      case ORACLE -> List.<String[]>of(new String[] {"oracle.jdbc.OracleDriver", "oracle"});
      case DB2 -> List.<String[]>of(new String[] {"com.ibm.db2.jcc.DB2Driver", "db2"});
      case H2 -> List.<String[]>of(new String[] {"org.h2.Driver", "h2"});
    };
  }

  @Override
  public void close() throws IOException {
    for (URLClassLoader loader : named) {
      loader.close();
    }
  }
}

package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.FileFact.FileType;
import io.isaudit.snapshot.HomeFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for the driver of each DBMS among the jars that the server loads, by their names. */
final class DriverJars implements Check {

  /** Each with the type of its DBMS; a star stands for any characters. */
  static final Parameter<List<String>> TABLE =
      new Parameter.Words(
          "driverTable",
          List.of(
              "mysql=mysql-connector-*.jar",
              "mysql=com.mysql.*.jar",
              "mariadb=mariadb-java-client*.jar",
              "mariadb=org.mariadb.*.jar",
              "mssql=mssql-jdbc*.jar",
              "mssql=sqljdbc*.jar",
              "mssql=com.microsoft.sqlserver.*.jar",
              "oracle=ojdbc*.jar",
              "oracle=com.oracle.*.jar",
              "postgre=postgresql*.jar",
              "postgre=org.postgresql.*.jar",
              "db2=db2jcc*.jar",
              "db2=jcc-*.jar",
              "db2=com.ibm.db2.*.jar"));

  private static final List<String> FOLDERS =
      List.of("repository/components/lib/", "repository/components/dropins/");
  private static final String NEW_MYSQL_DRIVER = "com.mysql.cj.";
  private static final String OLD_MYSQL_JAR = "mysql-connector-java-5.";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Datasource datasource : Datasource.of(subject)) {
      if (!datasource.is(Dialect.H2)) {
        Verdict verdict = verdict(datasource, subject);
        verdicts.merge(verdict.item(), verdict, DriverJars::worse);
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.notApplicable("datasource", "no datasource lies outside H2"))
        : List.copyOf(verdicts.values());
  }

  private static Verdict worse(Verdict one, Verdict other) {
    List<Outcome> order = List.of(Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS);
    return order.indexOf(other.outcome()) < order.indexOf(one.outcome()) ? other : one;
  }

  private static Verdict verdict(Datasource datasource, Subject subject) {
    Optional<Dialect> dialect = datasource.dialect();
    if (dialect.isEmpty()) {
      return Verdict.unknown(datasource.name(), External.dbmsUnknown(datasource));
    }
    if (dialect.get() == Dialect.OTHER) {
      return Verdict.unknown(
          datasource.name(), "what the driver of " + datasource.name() + " is called is not known");
    }
    String item = dialect.get().type();
    Optional<Dialect> driver = datasource.dialectOfDriver();
    if (driver.isPresent() && !fits(driver.get(), dialect.get())) {
      return Verdict.fail(
          item,
          datasource.name()
              + " has a driver for "
              + driver.get().words()
              + " and a URL for "
              + dialect.get().words());
    }
    if (!datasource.get("driver").isAbsent() && driver.isEmpty()) {
      return Verdict.unknown(
          item, "which jar holds the driver of " + datasource.name() + " is not known");
    }
    return jar(datasource, item, driver.orElse(dialect.get()), subject);
  }

  /** The driver of MariaDB serves MySQL as well. */
  private static boolean fits(Dialect driver, Dialect dialect) {
    return driver == dialect || (driver == Dialect.MARIADB && dialect == Dialect.MYSQL);
  }

  private static Verdict jar(Datasource datasource, String item, Dialect driver, Subject subject) {
    HomeFiles files = subject.files();
    List<String> jars =
        files.byPath().entrySet().stream()
            .filter(file -> file.getValue().type() != FileType.DIRECTORY)
            .filter(file -> FOLDERS.stream().anyMatch(file.getKey()::startsWith))
            .map(file -> file.getKey().substring(file.getKey().lastIndexOf('/') + 1))
            .filter(jar -> isDriver(jar, driver, subject.parameter(TABLE)))
            .toList();
    if (jars.isEmpty()) {
      String reason = "no driver for " + driver.words() + " lies in lib or dropins";
      return FOLDERS.stream()
          .flatMap(folder -> files.doubt(folder.substring(0, folder.length() - 1)).stream())
          .findFirst()
          .map(doubt -> Verdict.unknown(item, reason + " as far as they were listed: " + doubt))
          .orElseGet(() -> Verdict.fail(item, reason));
    }
    boolean needsNew =
        datasource.text("driver").filter(name -> name.startsWith(NEW_MYSQL_DRIVER)).isPresent();
    if (needsNew && jars.stream().allMatch(jar -> normal(jar).startsWith(OLD_MYSQL_JAR))) {
      return Verdict.fail(item, jars.get(0) + " does not hold the driver of " + datasource.name());
    }
    return Verdict.pass(item, "the driver for " + driver.words() + " is " + jars.get(0))
        .actual(String.join(", ", jars));
  }

  private static boolean isDriver(String jar, Dialect dialect, List<String> table) {
    for (String entry : table) {
      int equals = entry.indexOf('=');
      if (equals > 0 && entry.substring(0, equals).strip().equals(dialect.type())) {
        String[] parts = normal(entry.substring(equals + 1)).strip().split("\\*", 2);
        String end = parts.length > 1 ? parts[1] : "";
        if (normal(jar).startsWith(parts[0]) && normal(jar).endsWith(end)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A jar of lib that the server has turned into a bundle has underscores for hyphens. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

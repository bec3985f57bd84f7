package io.isaudit.rules.databases;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The demand that a connection is tested before it is used, with a query that its DBMS takes. */
final class ConnectionValidation {

  /** Each with the type of its DBMS before the equals sign. */
  static final Parameter<List<String>> QUERIES =
      new Parameter.Words(
          "validationQueries",
          List.of(
              "mysql=SELECT 1",
              "mariadb=SELECT 1",
              "mssql=SELECT 1",
              "oracle=SELECT 1 FROM DUAL",
              "db2=SELECT 1 FROM SYSIBM.SYSDUMMY1",
              "postgre=SELECT 1",
              "postgre=SELECT 1; COMMIT"));

  /** From here on a query is inferred from the type. */
  private static final ProductVersion INFERRED = ProductVersion.of("7.3.0");

  private ConnectionValidation() {}

  static Condition<Datasource> validateConnections() {
    return External.should(
        "test a connection before use, with a query of its database", ConnectionValidation::judge);
  }

  private static Judgement judge(Datasource datasource, Subject subject) {
    Switch test = Switch.of(datasource.option("testOnBorrow").map(Setting::value));
    if (test == Switch.OFF || test == Switch.UNSET) {
      return Judgement.notMet("testOnBorrow is not on");
    }
    Judgement query = query(datasource, subject);
    return test == Switch.UNKNOWN && query.equals(Judgement.met())
        ? External.outside(datasource, "testOnBorrow")
        : query;
  }

  private static Judgement query(Datasource datasource, Subject subject) {
    Setting written = datasource.get("pool_options.validationQuery");
    if (written.isAbsent()) {
      return absent(datasource, subject);
    }
    Optional<String> text = written.value().asText().filter(query -> !query.contains("{"));
    Optional<Dialect> dialect = datasource.dialect();
    if (text.isEmpty() || dialect.isEmpty()) {
      return Judgement.unknown(
          "whether the test query of " + datasource.name() + " fits is not known");
    }
    String query = normal(text.get());
    List<String> all = subject.parameter(QUERIES);
    String type = dialect.get().type();
    if (all.stream()
        .anyMatch(entry -> queryOf(entry).equals(query) && typeOf(entry).equals(type))) {
      return Judgement.met();
    }
    return all.stream().anyMatch(entry -> queryOf(entry).equals(query))
        ? Judgement.notMet(
            "its test query is one of another database than " + dialect.get().words())
        : Judgement.unknown(
            "whether the test query of " + datasource.name() + " fits is not known");
  }

  private static Judgement absent(Datasource datasource, Subject subject) {
    boolean hasType = datasource.isBuiltIn() && datasource.text("type").isPresent();
    if (hasType && subject.version().isEmpty()) {
      return Judgement.unknown(
          "the product version is not known, and whether it has a test query depends on it");
    }
    boolean inferred =
        hasType && subject.version().filter(version -> !version.isBefore(INFERRED)).isPresent();
    return inferred ? Judgement.met() : Judgement.notMet("it has no pool_options.validationQuery");
  }

  private static String typeOf(String entry) {
    return entry.substring(0, Math.max(entry.indexOf('='), 0)).strip();
  }

  private static String queryOf(String entry) {
    return normal(entry.substring(entry.indexOf('=') + 1));
  }

  private static String normal(String query) {
    return query
        .strip()
        .toUpperCase(Locale.ROOT)
        .replace("\\;", ";")
        .replaceAll("\\s*;\\s*$", "")
        .replaceAll("\\s*;\\s*", "; ")
        .replaceAll("\\s+", " ");
  }
}

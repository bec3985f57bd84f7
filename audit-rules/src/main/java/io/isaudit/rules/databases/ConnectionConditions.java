package io.isaudit.rules.databases;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.Switch;
import io.isaudit.snapshot.ProductVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Demands on the database that a datasource names, and on parameters of its URL. */
final class ConnectionConditions {

  private static final String UNICODE = "sendStringParametersAsUnicode";
  private static final String IN_MEMORY = "mem:";
  private static final ProductVersion MARIADB_SINCE = ProductVersion.of("5.11.0");
  private static final List<String> INFERRED_TYPES =
      List.of("db2", "h2", "mssql", "mysql", "oracle", "postgre");

  private ConnectionConditions() {}

  static Condition<Datasource> notUseH2() {
    return Condition.of(
        "not use H2",
        (datasource, subject) -> {
          if (datasource.isH2()) {
            return Judgement.notMet(
                datasource.is(Dialect.H2)
                    ? placeOfH2(datasource)
                    : "its type or its driver is that of H2");
          }
          return datasource
              .dialect()
              .map(dialect -> Judgement.met())
              .orElseGet(() -> Judgement.unknown(External.dbmsUnknown(datasource)));
        });
  }

  private static String placeOfH2(Datasource datasource) {
    Optional<JdbcUrl> url = datasource.connection();
    if (url.filter(found -> !found.hosts().isEmpty()).isPresent()) {
      return "its data lie in an H2 server";
    }
    boolean memory =
        url.flatMap(JdbcUrl::database)
            .filter(name -> name.regionMatches(true, 0, IN_MEMORY, 0, IN_MEMORY.length()))
            .isPresent();
    return memory
        ? "its data lie in memory, and end with the server"
        : "its data lie in a file of this server";
  }

  static Condition<Datasource> useASupportedDbms() {
    return External.should(
        "use a database that the product supports",
        (datasource, subject) -> {
          Optional<Dialect> dialect = datasource.dialect();
          if (dialect.isEmpty()) {
            return Judgement.unknown(External.dbmsUnknown(datasource));
          }
          if (dialect.get() == Dialect.OTHER) {
            return Judgement.notMet(
                "it has no scripts for "
                    + datasource.connection().map(JdbcUrl::scheme).orElse("that database"));
          }
          Optional<String> type = datasource.text("type");
          boolean typeDecides =
              datasource.url().isAbsent()
                  && datasource.get("driver").isAbsent()
                  && type.isPresent();
          return typeDecides ? inferred(type.get(), subject) : Judgement.met();
        });
  }

  private static Judgement inferred(String type, Subject subject) {
    return infers(type, subject)
        .map(
            known ->
                known
                    ? Judgement.met()
                    : Judgement.notMet("this version does not know the type " + type))
        .orElseGet(
            () ->
                Judgement.unknown(
                    "the product version is not known, and whether it knows the type "
                        + type
                        + " depends on it"));
  }

  /** Whether the product makes URL and driver of a type; empty when the version would decide. */
  static Optional<Boolean> infers(String type, Subject subject) {
    String name = type.toLowerCase(Locale.ROOT);
    if (name.equals("mariadb")) {
      return subject.version().map(version -> !version.isBefore(MARIADB_SINCE));
    }
    return Optional.of(INFERRED_TYPES.contains(name));
  }

  static Condition<Datasource> sendPlainStrings() {
    return Condition.of(
        "have " + UNICODE + "=false in its URL",
        (datasource, subject) -> {
          if (!datasource.is(Dialect.SQL_SERVER)) {
            return datasource.dialect().isPresent()
                ? Judgement.notApplicable(datasource.name() + " does not lie in SQL Server")
                : Judgement.unknown(External.dbmsUnknown(datasource));
          }
          Optional<JdbcUrl> url = datasource.connection();
          if (url.isEmpty()) {
            return External.noUrl(datasource);
          }
          Optional<String> value = url.get().parameter(UNICODE);
          boolean hidden = value.filter(text -> !JdbcUrl.isClear(text)).isPresent();
          if (hidden
              || (value.isEmpty() && (url.get().open() || datasource.hasDriverProperties()))) {
            return External.outside(datasource, "what " + UNICODE);
          }
          return Judgement.met(url.get().says(UNICODE, "false"));
        });
  }

  static Condition<Datasource> keepOutOfJmx() {
    return Condition.of(
        "keep its pool out of JMX",
        (datasource, subject) -> {
          // Some versions take jmx_enable for a name of the pool option.
          Switch direct = Switch.of(Optional.of(datasource.get("jmx_enable").value()));
          Switch pool = Switch.of(Optional.of(datasource.get("pool_options.jmxEnabled").value()));
          if (direct == Switch.ON || pool == Switch.ON) {
            return Judgement.notMet();
          }
          return direct == Switch.UNKNOWN || pool == Switch.UNKNOWN
              ? External.outside(datasource, "jmx_enable")
              : Judgement.met();
        });
  }

  static boolean isReference(Datasource datasource, String key) {
    return Conditions.isReferenceText(datasource.get(key).value());
  }
}

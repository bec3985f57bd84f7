package io.isaudit.collect.internal.database;

import io.isaudit.snapshot.database.Dbms;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes JDBC URLs apart, strictly: what is not understood is refused and not passed on. */
final class JdbcAddressReader {

  private static final String HOST = "([A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})|\\[[0-9A-Fa-f:.]+])";
  private static final String PORT = "(?::(\\d{1,5}))?";
  private static final String NAME = "([\\w.$#-]{1,128})";

  private static final Pattern SCHEME =
      Pattern.compile("(?i)jdbc:([a-z0-9]+):(.*)", Pattern.DOTALL);
  private static final Pattern SLASHES =
      Pattern.compile("//" + HOST + PORT + "/" + NAME + "(?:\\?(.*))?");
  private static final Pattern SQL_SERVER =
      Pattern.compile("//" + HOST + "(?:\\\\([\\w$-]{1,64}))?" + PORT + "(?:;(.*))?");
  private static final Pattern ORACLE =
      Pattern.compile("(?i)thin:@(tcps:|tcp:)?(//)?" + HOST + PORT + "([/:])" + NAME);
  private static final Pattern DB2 =
      Pattern.compile("//" + HOST + PORT + "/" + NAME + "(?::(.*))?");
  private static final Pattern H2 = Pattern.compile("(?:file:)?([^;?]{1,1024})(?:;(.*))?");

  private JdbcAddressReader() {}

  /**
   * @param url as a person gives it or as it stands in deployment.toml
   * @param lenient whether parameters that are merely not known are left out instead of refused
   */
  static JdbcAddress read(String url, boolean lenient) throws RefusedUrl {
    Matcher scheme = SCHEME.matcher(url.strip().replace("&amp;", "&"));
    if (!scheme.matches()) {
      throw new RefusedUrl("is no JDBC URL");
    }
    Dbms dbms = dbms(scheme.group(1));
    String rest = scheme.group(2);
    UrlParameters.refuseDangerous(rest);
    if (dbms != Dbms.H2 && dbms != Dbms.ORACLE && rest.contains("@")) {
      throw new RefusedUrl("holds a log-in");
    }
    return switch (dbms) {
      case POSTGRESQL, MYSQL, MARIADB -> network(dbms, SLASHES.matcher(rest), "&", lenient);
      case DB2 -> network(dbms, DB2.matcher(rest), ";", lenient);
      case SQL_SERVER -> sqlServer(rest, lenient);
      case ORACLE -> oracle(rest);
      case H2 -> h2(rest, lenient);
    };
  }

  private static Dbms dbms(String scheme) throws RefusedUrl {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "postgresql" -> Dbms.POSTGRESQL;
      case "mysql" -> Dbms.MYSQL;
      case "mariadb" -> Dbms.MARIADB;
      case "sqlserver" -> Dbms.SQL_SERVER;
      case "oracle" -> Dbms.ORACLE;
      case "db2" -> Dbms.DB2;
      case "h2" -> Dbms.H2;
      default -> throw new RefusedUrl("is of a kind of database that is not known");
    };
  }

  private static JdbcAddress network(Dbms dbms, Matcher url, String separator, boolean lenient)
      throws RefusedUrl {
    if (!url.matches()) {
      throw notOneHost();
    }
    return new JdbcAddress(
        dbms,
        url.group(1),
        port(url.group(2)),
        Optional.empty(),
        url.group(3),
        UrlParameters.known(dbms, split(url.group(4), separator), lenient));
  }

  private static JdbcAddress sqlServer(String rest, boolean lenient) throws RefusedUrl {
    Matcher url = SQL_SERVER.matcher(rest);
    if (!url.matches()) {
      throw notOneHost();
    }
    Map<String, String> given = split(url.group(4), ";");
    String database = given.getOrDefault("databasename", given.getOrDefault("database", ""));
    if (!database.isEmpty() && !database.matches(NAME)) {
      throw new RefusedUrl("names a database with unusual characters");
    }
    given.keySet().removeAll(Set.of("databasename", "database"));
    return new JdbcAddress(
        Dbms.SQL_SERVER,
        url.group(1),
        port(url.group(3)),
        Optional.ofNullable(url.group(2)),
        database,
        UrlParameters.known(Dbms.SQL_SERVER, given, lenient));
  }

  private static JdbcAddress oracle(String rest) throws RefusedUrl {
    Matcher url = ORACLE.matcher(rest);
    if (!url.matches()) {
      throw notOneHost();
    }
    boolean tls = "tcps:".equalsIgnoreCase(url.group(1));
    return new JdbcAddress(
        Dbms.ORACLE,
        url.group(3),
        port(url.group(4)),
        Optional.of(tls ? "tcps" : url.group(5)),
        url.group(6),
        Map.of());
  }

  private static JdbcAddress h2(String rest, boolean lenient) throws RefusedUrl {
    Matcher url = H2.matcher(rest);
    boolean file =
        url.matches() && !url.group(1).matches("(?i)(mem|tcp|ssl|zip|nio.*|split|nioMemFS):.*");
    if (!file) {
      throw new RefusedUrl("names no file of H2");
    }
    UrlParameters.known(Dbms.H2, split(url.group(2), ";"), lenient);
    return new JdbcAddress(Dbms.H2, "", Optional.empty(), Optional.empty(), url.group(1), Map.of());
  }

  private static RefusedUrl notOneHost() {
    return new RefusedUrl("does not name one host and one database in a form that is known");
  }

  private static Optional<Integer> port(@Nullable String digits) throws RefusedUrl {
    if (digits == null) {
      return Optional.empty();
    }
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw new RefusedUrl("names a port that does not exist");
    }
    return Optional.of(port);
  }

  /** By lower-case name; a word without a value has an empty one. */
  private static Map<String, String> split(@Nullable String text, String separator) {
    Map<String, String> parameters = new TreeMap<>();
    Arrays.stream(text == null ? new String[0] : text.split(Pattern.quote(separator), -1))
        .filter(part -> !part.isBlank())
        .forEach(
            part -> {
              int equals = part.indexOf('=');
              String name = equals < 0 ? part : part.substring(0, equals);
              String value = equals < 0 ? "" : part.substring(equals + 1);
              parameters.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
            });
    return parameters;
  }
}

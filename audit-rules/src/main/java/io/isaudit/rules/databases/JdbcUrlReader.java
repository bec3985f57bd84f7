package io.isaudit.rules.databases;

import io.isaudit.rules.databases.JdbcUrl.Host;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JDBC URLs of the databases that the product knows, each by the grammar of its driver. */
final class JdbcUrlReader {

  private static final String PREFIX = "jdbc:";

  /** Drivers that stand before another one. */
  private static final Set<String> WRAPPERS = Set.of("p6spy", "log4jdbc", "aws-wrapper", "otel");

  private static final Pattern ENDS_OPEN = Pattern.compile("\\$(?:env|sys|ref)\\{[^{}]*}$");
  private static final Pattern PORT_PART = Pattern.compile("[,:](.+)$");
  private static final Pattern REMOTE = Pattern.compile("(?i)(?:tcp|ssl)://([^/]*)/?(.*)");
  private static final Pattern BETWEEN_HOSTS = Pattern.compile(",(?![^(]*\\))");
  private static final Pattern HOST_ENTRY = entry("host");
  private static final Pattern PORT_ENTRY = entry("port");

  private JdbcUrlReader() {}

  static Optional<JdbcUrl> read(String text) {
    String url = text.strip().replace("&amp;", "&");
    String rest = url;
    String scheme = "";
    do {
      boolean wrapped = !scheme.isEmpty();
      if (!wrapped && !rest.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
        return Optional.empty();
      }
      rest = wrapped ? rest : rest.substring(PREFIX.length());
      int colon = rest.indexOf(':');
      if (colon < 0) {
        return Optional.empty();
      }
      scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
      rest = rest.substring(colon + 1);
    } while (WRAPPERS.contains(scheme));
    if (scheme.isEmpty() || !JdbcUrl.isClear(scheme)) {
      return Optional.empty();
    }
    boolean open = url.indexOf('{') >= 0 && ENDS_OPEN.matcher(url).find();
    Dialect dialect = Dialect.ofName(scheme);
    return Optional.of(
        switch (dialect) {
          case ORACLE -> OracleUrl.read(scheme, rest, open);
          case SQL_SERVER -> sqlServer(scheme, rest, open);
          case DB2 -> network(Dialect.DB2, scheme, rest, new Grammar(':', ";"), open);
          case H2 -> h2(scheme, rest, open);
          default -> network(dialect, scheme, rest, new Grammar('?', "&"), open);
        });
  }

  /** What begins the parameters, and what parts them. */
  private record Grammar(char begin, String separator) {}

  private static JdbcUrl network(
      Dialect dialect, String scheme, String rest, Grammar grammar, boolean open) {
    int slashes = rest.indexOf("//");
    String address = slashes < 0 ? rest : rest.substring(slashes + 2);
    int path = slashes < 0 ? -1 : address.indexOf('/');
    int begin = address.indexOf(grammar.begin(), Math.max(path, 0));
    if (slashes >= 0 && path < 0 && grammar.begin() == ':') {
      begin = -1;
    }
    String before = begin < 0 ? address : address.substring(0, begin);
    String authority = path < 0 ? (slashes < 0 ? "" : before) : address.substring(0, path);
    String database = path < 0 ? (slashes < 0 ? before : "") : before.substring(path + 1);
    String tail = begin < 0 ? "" : address.substring(begin + 1);
    Parameters parameters = parameters(tail, grammar.separator());
    return new JdbcUrl(
        dialect,
        scheme,
        hosts(authority),
        Optional.of(database).filter(name -> !name.isEmpty()),
        parameters.values(),
        open || parameters.open());
  }

  private static JdbcUrl sqlServer(String scheme, String rest, boolean open) {
    String address = rest.startsWith("//") ? rest.substring(2) : rest;
    int semicolon = address.indexOf(';');
    String authority = semicolon < 0 ? address : address.substring(0, semicolon);
    Parameters parameters = parameters(semicolon < 0 ? "" : address.substring(semicolon), ";");
    Map<String, String> values = parameters.values();
    Map<String, String> byName = new HashMap<>();
    values.forEach((name, value) -> byName.put(name.toLowerCase(Locale.ROOT), value));
    String[] parts = afterLogin(authority).split("[\\\\,:/]", 2);
    String name = parts[0].isEmpty() ? byName.getOrDefault("servername", "") : parts[0];
    Matcher written = PORT_PART.matcher(afterLogin(authority));
    Optional<String> port =
        written.find()
            ? Optional.of(written.group(1))
            : Optional.ofNullable(byName.getOrDefault("portnumber", byName.get("port")));
    Optional<String> database =
        Optional.ofNullable(byName.getOrDefault("databasename", byName.get("database")));
    Host host = new Host(name.isEmpty() ? JdbcUrl.LOCALHOST : name, port);
    return new JdbcUrl(
        Dialect.SQL_SERVER, scheme, List.of(host), database, values, open || parameters.open());
  }

  private static JdbcUrl h2(String scheme, String rest, boolean open) {
    int semicolon = rest.indexOf(';');
    String file = semicolon < 0 ? rest : rest.substring(0, semicolon);
    Parameters parameters = parameters(semicolon < 0 ? "" : rest.substring(semicolon), ";");
    Matcher remote = REMOTE.matcher(file);
    boolean isRemote = remote.matches();
    return new JdbcUrl(
        Dialect.H2,
        scheme,
        isRemote ? hosts(remote.group(1)) : List.of(),
        Optional.of(isRemote ? remote.group(2) : file),
        parameters.values(),
        open || parameters.open());
  }

  record Parameters(Map<String, String> values, boolean open) {}

  /**
   * A word without a value that is a reference can stand for any parameter.
   *
   * @param separator one character, which no pattern gives a meaning to
   */
  static Parameters parameters(String text, String separator) {
    Map<String, String> values = new HashMap<>();
    boolean open = false;
    for (String parameter : text.split(separator, -1)) {
      int equals = parameter.indexOf('=');
      open |= equals < 0 && parameter.contains("{");
      if (equals > 0) {
        String value = parameter.substring(equals + 1).strip();
        values.put(parameter.substring(0, equals).strip(), value);
      }
    }
    return new Parameters(values, open);
  }

  /** Hosts parted by commas; a driver takes this machine where none is written. */
  static List<Host> hosts(String authority) {
    List<Host> hosts = new ArrayList<>();
    for (String part : BETWEEN_HOSTS.split(afterLogin(authority), -1)) {
      Matcher named = HOST_ENTRY.matcher(part);
      if (named.find()) {
        Matcher port = PORT_ENTRY.matcher(part);
        hosts.add(
            new Host(named.group(1), port.find() ? Optional.of(port.group(1)) : Optional.empty()));
      } else {
        hosts.add(host(part.strip()));
      }
    }
    return hosts;
  }

  private static Host host(String text) {
    int bracket = text.startsWith("[") ? text.indexOf(']') : -1;
    int colon = text.indexOf(':', Math.max(bracket, 0));
    String name = colon < 0 ? text : text.substring(0, colon);
    String bare = bracket > 0 ? name.substring(1, bracket) : name;
    return new Host(
        bare.isEmpty() ? JdbcUrl.LOCALHOST : bare,
        colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1)));
  }

  private static String afterLogin(String authority) {
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  static Pattern entry(String name) {
    return Pattern.compile("(?i)\\(?\\s*\\b" + name + "\\s*=\\s*([^(),\\s]+)");
  }
}

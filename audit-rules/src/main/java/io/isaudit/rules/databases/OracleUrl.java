package io.isaudit.rules.databases;

import io.isaudit.rules.databases.JdbcUrl.Host;
import io.isaudit.rules.databases.JdbcUrlReader.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the forms of Oracle URLs: host, port and SID or service, a descriptor, or an alias. */
final class OracleUrl {

  private static final Pattern HOST = JdbcUrlReader.entry("HOST");
  private static final Pattern PORT = JdbcUrlReader.entry("PORT");
  private static final Pattern TRANSPORT = JdbcUrlReader.entry("PROTOCOL");
  private static final Pattern DATABASE =
      Pattern.compile("(?i)\\b(?:SERVICE_NAME|SID)\\s*=\\s*([^()\\s]+)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:(?:([A-Za-z]+):)?//)?([^/:]+(?::[^/:]+)?)(?:[:/]([^:]+))?(?::.*)?");

  private OracleUrl() {}

  /** What follows {@code jdbc:oracle:}. */
  static JdbcUrl read(String scheme, String rest, boolean open) {
    String connect = rest.substring(rest.lastIndexOf('@') + 1).strip();
    if (connect.startsWith("(")) {
      return descriptor(scheme, connect, open);
    }
    int question = connect.indexOf('?');
    Parameters parameters =
        JdbcUrlReader.parameters(question < 0 ? "" : connect.substring(question + 1), "&");
    String address = question < 0 ? connect : connect.substring(0, question);
    boolean more = open || parameters.open();
    Matcher parts = ADDRESS.matcher(address);
    boolean alias = address.indexOf(':') < 0 && address.indexOf('/') < 0;
    boolean directory = address.regionMatches(true, 0, "ldap", 0, "ldap".length());
    if (alias || directory || !parts.matches()) {
      Optional<String> name = Optional.of(address).filter(text -> !text.isEmpty());
      return new JdbcUrl(Dialect.ORACLE, scheme, List.of(), name, parameters.values(), more);
    }
    Map<String, String> values = new HashMap<>(parameters.values());
    String transport = parts.group(1) == null ? "tcp" : parts.group(1);
    values.put(JdbcUrl.PROTOCOL, transport.toLowerCase(Locale.ROOT));
    return new JdbcUrl(
        Dialect.ORACLE,
        scheme,
        JdbcUrlReader.hosts(parts.group(2)),
        Optional.ofNullable(parts.group(3)),
        values,
        more);
  }

  /** One address in clear text makes the whole connection one. */
  private static JdbcUrl descriptor(String scheme, String text, boolean open) {
    List<String> ports = all(PORT, text);
    List<Host> hosts = new ArrayList<>();
    for (String name : all(HOST, text)) {
      int at = hosts.size();
      hosts.add(new Host(name, at < ports.size() ? Optional.of(ports.get(at)) : Optional.empty()));
    }
    Map<String, String> values = new HashMap<>();
    all(TRANSPORT, text).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .min(String::compareTo)
        .ifPresent(word -> values.put(JdbcUrl.PROTOCOL, word));
    Optional<String> database = all(DATABASE, text).stream().findFirst();
    return new JdbcUrl(Dialect.ORACLE, scheme, hosts, database, values, open);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}

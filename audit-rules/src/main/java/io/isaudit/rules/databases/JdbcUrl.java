package io.isaudit.rules.databases;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a JDBC URL says. A snapshot masks what may be a secret, and references to the environment
 * stand as they are: ask {@link #isClear} before a part is judged.
 *
 * @param scheme the word behind {@code jdbc:}, which names an {@link Dialect#OTHER other} database
 * @param hosts empty when the URL names none, as an alias that another file resolves
 * @param database database, service or SID; for H2 the file
 * @param parameters by name, whose case does not count
 * @param open whether a reference can bring in more parameters
 */
record JdbcUrl(
    Dialect dialect,
    String scheme,
    List<Host> hosts,
    Optional<String> database,
    Map<String, String> parameters,
    boolean open) {

  /** The parameter that tells the transport of an Oracle connection: tcp or tcps. */
  static final String PROTOCOL = "protocol";

  static final String LOCALHOST = "localhost";
  private static final String MASK = "***";

  JdbcUrl {
    hosts = List.copyOf(hosts);
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(parameters);
    parameters = Collections.unmodifiableMap(sorted);
  }

  /** A host with its port, where one is written. */
  record Host(String name, Optional<String> port) {

    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    boolean isLoopback() {
      String bare = name.toLowerCase(Locale.ROOT);
      return bare.equals(LOCALHOST)
          || LOOPBACK.matcher(bare).matches()
          || bare.equals("::1")
          || bare.equals("0:0:0:0:0:0:0:1");
    }
  }

  /** Reads a URL as it stands in deployment.toml; empty for a text that is no JDBC URL. */
  static Optional<JdbcUrl> parse(String text) {
    return JdbcUrlReader.read(text);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  boolean says(String name, String value) {
    return parameter(name).filter(value::equalsIgnoreCase).isPresent();
  }

  /** Whether a part is the one in effect: neither masked nor a reference. */
  static boolean isClear(String part) {
    return !part.contains(MASK) && !part.contains("{");
  }

  /** Whether every host is this machine. */
  boolean isLoopback() {
    return !hosts.isEmpty() && hosts.stream().allMatch(Host::isLoopback);
  }
}

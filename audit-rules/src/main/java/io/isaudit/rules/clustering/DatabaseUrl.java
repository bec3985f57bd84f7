package io.isaudit.rules.clustering;

import io.isaudit.rule.lang.DatabasePorts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One way to write a JDBC URL, so that two that mean one connection are one text: no entities,
 * hosts in lower case with their port, parameters in order. Names of databases keep their case
 * where it counts.
 */
final class DatabaseUrl {

  private static final Pattern REMOTE = Pattern.compile("((?:[\\w-]+:)+@?)//([^/;]*)(.*)");
  private static final Pattern LOCAL = Pattern.compile("((?:[\\w-]+:)+)(.*)");

  /** Their names do not tell upper and lower case apart. */
  private static final Set<String> CASELESS = Set.of("sqlserver", "oracle", "db2");

  /** Beside these a SQL Server has a port of its own choice. */
  private static final Pattern INSTANCE =
      Pattern.compile("(?i)(?:instancename|portnumber|port)=.*");

  private DatabaseUrl() {}

  static boolean isOne(String text) {
    return text.strip().regionMatches(true, 0, "jdbc:", 0, "jdbc:".length());
  }

  static String normalised(String url) {
    String[] parts = url.strip().replace("&amp;", "&").split("[?;&]", -1);
    List<String> parameters =
        Arrays.stream(parts, 1, parts.length).filter(part -> !part.isEmpty()).toList();
    Matcher remote = REMOTE.matcher(parts[0]);
    Matcher local = LOCAL.matcher(parts[0]);
    if (!remote.matches()) {
      boolean matches = local.matches();
      String prefix = matches ? folded(local.group(1)) : "";
      boolean caseless = isCaseless(prefix);
      String rest = matches ? local.group(2) : parts[0];
      return prefix + (caseless ? folded(rest) : rest) + tail(parameters, caseless);
    }
    String prefix = folded(remote.group(1));
    boolean caseless = isCaseless(prefix);
    String authority = authority(prefix, folded(remote.group(2)), parameters);
    String path = caseless ? folded(remote.group(3)) : remote.group(3);
    return prefix + "//" + authority + path + tail(parameters, caseless);
  }

  private static String authority(String prefix, String authority, List<String> parameters) {
    Optional<String> port =
        words(prefix).stream().flatMap(word -> DatabasePorts.of(word).stream()).findFirst();
    boolean elsewhere = parameters.stream().anyMatch(one -> INSTANCE.matcher(one).matches());
    if (port.isEmpty() || elsewhere || authority.indexOf('(') >= 0) {
      return authority;
    }
    int login = authority.lastIndexOf('@') + 1;
    return authority.substring(0, login)
        + Arrays.stream(authority.substring(login).split(",", -1))
            .map(host -> hasPort(host) ? host : host + ":" + port.get())
            .collect(Collectors.joining(","));
  }

  /** A named instance tells its own. */
  private static boolean hasPort(String host) {
    return host.isEmpty()
        || host.indexOf('\\') >= 0
        || host.indexOf(':', Math.max(host.indexOf(']'), 0)) >= 0;
  }

  private static String tail(List<String> parameters, boolean caseless) {
    Set<String> sorted = new TreeSet<>();
    for (String parameter : parameters) {
      int equals = parameter.indexOf('=');
      String value = equals < 0 ? "" : parameter.substring(equals);
      boolean flag = value.equalsIgnoreCase("=true") || value.equalsIgnoreCase("=false");
      String name = equals < 0 ? parameter : folded(parameter.substring(0, equals));
      sorted.add(name + (flag || caseless ? folded(value) : value));
    }
    return sorted.isEmpty() ? "" : "?" + String.join("&", sorted);
  }

  private static boolean isCaseless(String prefix) {
    return words(prefix).stream().anyMatch(CASELESS::contains);
  }

  private static List<String> words(String prefix) {
    return List.of(prefix.split("[:@]"));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package io.isaudit.junit;

import io.isaudit.collect.DatabaseCollector;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes values of the form {@code NAME=VALUE} apart, as the command line does. */
final class SourceArguments {

  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,63})=(.+)");

  private SourceArguments() {}

  /** Homes by node; a path that exists is no name. */
  static Map<String, Path> homes(List<String> arguments) {
    Map<String, Path> named = new TreeMap<>();
    int number = 0;
    for (String argument : arguments) {
      number++;
      Matcher matcher = NAMED.matcher(argument);
      boolean isNamed = matcher.matches() && !Files.exists(Values.path(argument));
      String name = isNamed ? matcher.group(1) : "node" + number;
      Path home = absolute(Values.path(isNamed ? matcher.group(2) : argument));
      if (named.put(name, home) != null) {
        throw new AuditProblem("two homes have the name " + name);
      }
    }
    return named;
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Addresses by endpoint, without what could be a log-in. */
  static Map<String, String> urls(List<String> arguments) {
    Map<String, String> named = new TreeMap<>();
    int number = 0;
    for (String argument : arguments) {
      number++;
      Matcher matcher = NAMED.matcher(argument);
      String name = matcher.matches() ? matcher.group(1) : "endpoint" + number;
      String url =
          EndpointCollector.baseOf(matcher.matches() ? matcher.group(2) : argument)
              .orElseThrow(
                  () -> new AuditProblem("url takes an address such as https://localhost:9443"));
      if (named.put(name, url) != null) {
        throw new AuditProblem("two addresses have the name " + name);
      }
    }
    return named;
  }

  /** Addresses by the id of the database. */
  static Map<String, String> jdbc(List<String> arguments) {
    Map<String, String> named = new TreeMap<>();
    Set<DatabaseRole> taken = EnumSet.noneOf(DatabaseRole.class);
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      Set<DatabaseRole> roles =
          DatabaseCollector.roles(equals < 0 ? "" : argument.substring(0, equals));
      if (roles.isEmpty()) {
        throw new AuditProblem(
            "jdbc takes ROLE=URL or ROLE+ROLE=URL, where ROLE is identity, shared, user or"
                + " consent");
      }
      for (DatabaseRole role : roles) {
        if (!taken.add(role)) {
          throw new AuditProblem("jdbc: two databases have one role");
        }
      }
      named.put(DatabaseCollector.id(roles), argument.substring(equals + 1));
    }
    return named;
  }
}

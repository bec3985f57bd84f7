package io.isaudit.cli;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.DatabaseCollector;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.collect.RefusedDatabaseException;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The databases that a command is to look into. */
final class DatabaseArguments {

  @Option(
      names = "--jdbc",
      paramLabel = "ROLE[+ROLE]=URL",
      description = {
        "Look into a database: identity, shared, user, consent, or several of them, for example",
        "identity+consent=jdbc:postgresql://db.company.tld/identity. The URL holds no log-in."
      })
  List<String> jdbc = List.of();

  @Mixin final DatabasePassword account = new DatabasePassword();

  @Option(
      names = "--database-from-home",
      description = {
        "Look into the databases that the first home names, with the accounts that stand there in",
        "clear. Each password goes to the host of its own URL only."
      })
  boolean fromHome;

  @Option(
      names = "--driver-path",
      paramLabel = "JARS",
      description = "JDBC drivers of other databases; never one that lies in an audited home.")
  @Nullable String driverPath;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  boolean isEmpty() {
    return jdbc.isEmpty() && !fromHome;
  }

  Snapshot addTo(Snapshot snapshot, Map<String, Path> homes, CollectOptions options, Instant now)
      throws Stop {
    if (isEmpty()) {
      return snapshot;
    }
    Optional<Path> first = homes.values().stream().findFirst();
    if (fromHome && first.isEmpty()) {
      throw new Stop(Exit.UNUSABLE, "--database-from-home needs the home that names the database");
    }
    Map<Set<DatabaseRole>, String> named = named();
    try (DatabaseCollector collector =
        new DatabaseCollector(now, options, drivers(homes.values()))) {
      return snapshot.withDatabases(databases(collector, named, first));
    }
  }

  private Map<String, Database> databases(
      DatabaseCollector collector, Map<Set<DatabaseRole>, String> named, Optional<Path> home)
      throws Stop {
    Map<String, Database> databases = new TreeMap<>();
    if (fromHome) {
      ofHome(collector, home.orElseThrow()).values().stream()
          .filter(found -> named.keySet().stream().allMatch(one -> apart(one, found.roles())))
          .forEach(found -> databases.put(found.id(), found));
    }
    if (!named.isEmpty()) {
      String password = account.read();
      for (Map.Entry<Set<DatabaseRole>, String> one : named.entrySet()) {
        Database found = read(collector, one.getKey(), one.getValue(), password, home);
        databases.put(found.id(), found);
      }
    }
    return databases;
  }

  private static boolean apart(Set<DatabaseRole> some, Set<DatabaseRole> others) {
    return Collections.disjoint(some, others);
  }

  private Map<Set<DatabaseRole>, String> named() throws Stop {
    Map<Set<DatabaseRole>, String> named = new LinkedHashMap<>();
    for (String argument : jdbc) {
      int equals = argument.indexOf('=');
      Set<DatabaseRole> roles = roles(equals < 0 ? "" : argument.substring(0, equals));
      if (!named.keySet().stream().allMatch(other -> apart(other, roles))) {
        throw new Stop(Exit.UNUSABLE, "--jdbc: two databases have one role");
      }
      named.put(roles, argument.substring(equals + 1));
    }
    return named;
  }

  private static Set<DatabaseRole> roles(String words) throws Stop {
    Set<DatabaseRole> roles = DatabaseCollector.roles(words);
    if (roles.isEmpty()) {
      throw new Stop(
          Exit.UNUSABLE, "--jdbc takes ROLE=URL, where ROLE is identity, shared, user or consent");
    }
    return roles;
  }

  private Database read(
      DatabaseCollector collector,
      Set<DatabaseRole> roles,
      String url,
      String password,
      Optional<Path> home)
      throws Stop {
    try (H2Copy copy = H2Copy.of(url, this::tell)) {
      return collector.named(roles, copy.url(), account.user(), password, home);
    } catch (RefusedDatabaseException e) {
      throw new Stop(Exit.UNUSABLE, "--jdbc: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Stop(Exit.UNUSABLE, "--jdbc: the file of H2 cannot be copied", e);
    }
  }

  private void tell(String leftOver) {
    spec.commandLine().getErr().println("is-audit: " + leftOver);
  }

  private static Map<String, Database> ofHome(DatabaseCollector collector, Path home) throws Stop {
    try {
      return collector.ofHome(home);
    } catch (NotAHomeException e) {
      throw new Stop(Exit.UNUSABLE, "--database-from-home: " + home + " " + e.getMessage(), e);
    }
  }

  /** A jar of an audited home could be anybody's. */
  private List<Path> drivers(Collection<Path> homes) throws Stop {
    List<Path> jars = new ArrayList<>();
    String all = driverPath == null ? "" : driverPath;
    for (String one : all.isEmpty() ? new String[0] : all.split(File.pathSeparator, -1)) {
      try {
        Path jar = Path.of(one).toRealPath();
        for (Path home : homes) {
          if (Files.isDirectory(home) && jar.startsWith(home.toRealPath())) {
            String why = "--driver-path: a driver that lies in an audited home is not loaded";
            throw new Stop(Exit.UNUSABLE, why);
          }
        }
        jars.add(jar);
      } catch (IOException e) {
        throw new Stop(Exit.UNUSABLE, "--driver-path: " + one + " does not exist", e);
      }
    }
    return jars;
  }
}

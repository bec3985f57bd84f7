package io.isaudit.collect;

import io.isaudit.collect.internal.database.DatabaseLogin;
import io.isaudit.collect.internal.database.DatabaseReader;
import io.isaudit.collect.internal.database.DatabaseReader.Wanted;
import io.isaudit.collect.internal.database.Drivers;
import io.isaudit.collect.internal.database.RefusedUrl;
import io.isaudit.collect.internal.database.ShippedScripts;
import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects the databases of one deployment. It reads only, in transactions that are rolled back,
 * and sends a password to the host of its own URL and to no other.
 *
 * <p>Drivers are those on the class path, and those that are named; one that lies in an audited
 * home must not be named, for its code would run here.
 */
public final class DatabaseCollector implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Instant now;
  private final CollectionMemory memory;
  private final Redactor redactor;
  private final DatabaseReader reader;

  /**
   * @param now the time that all evidence is said to be collected at
   * @param driverPath jars of drivers that are not on the class path
   */
  public DatabaseCollector(Instant now, CollectOptions options, List<Path> driverPath) {
    this.now = now;
    this.memory = new CollectionMemory(options);
    this.redactor = memory.newRedactor(options);
    this.reader = new DatabaseReader(drivers(driverPath), now, redactor, PATIENCE);
  }

  private static Drivers drivers(List<Path> jars) {
    try {
      return Drivers.of(jars);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("a path of a driver is no path of a file", e);
    }
  }

  /**
   * Reads a database that a person names. One that cannot be read is there all the same, with the
   * reason in place of its facts.
   *
   * @param home where the scripts of its product lie
   * @throws RefusedDatabaseException when the URL is not of a form that a connection is made by
   */
  public Database named(
      Set<DatabaseRole> roles, String url, String user, String password, Optional<Path> home)
      throws RefusedDatabaseException {
    Wanted wanted =
        new Wanted(id(roles), roles, url, false, new DatabaseLogin(user, password), scripts(home));
    try {
      return reader.read(wanted);
    } catch (RefusedUrl e) {
      throw new RefusedDatabaseException("the URL of " + wanted.id() + " " + e.why());
    }
  }

  /**
   * The file that a URL of H2 names; empty for any other URL, and for one that {@link #named}
   * refuses. H2 writes beside a file that it opens, so look into a copy of it.
   */
  public static Optional<String> fileOfH2(String url) {
    try {
      return DatabaseReader.fileOfH2(url).map(path -> path + ".mv.db");
    } catch (RefusedUrl e) {
      return Optional.empty();
    }
  }

  /**
   * Reads the databases that the settings of a home name, with the accounts that they give. A URL
   * that carries more than an address makes no connection: its database has no facts.
   *
   * @throws NotAHomeException when the folder is no home of a server
   */
  public Map<String, Database> ofHome(Path folder) throws NotAHomeException {
    HomeFolder home = open(folder);
    return new HomeDatabases(home, memory.tables(), redactor, reader, ShippedScripts.of(home))
        .read();
  }

  private ShippedScripts scripts(Optional<Path> folder) {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return ShippedScripts.none();
    }
    try {
      return ShippedScripts.of(HomeFolder.open(folder.get(), now));
    } catch (IOException e) {
      return ShippedScripts.none();
    }
  }

  private HomeFolder open(Path folder) throws NotAHomeException {
    Optional<String> problem = HomeFolder.problemWith(folder);
    if (problem.isPresent()) {
      throw new NotAHomeException(problem.get());
    }
    try {
      return HomeFolder.open(folder, now);
    } catch (IOException e) {
      throw new NotAHomeException("cannot be read");
    }
  }

  /** Lets go of the files of drivers that were named; nothing can be read afterwards. */
  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the file of a driver cannot be closed", e);
    }
  }

  /** What a database is called that holds data of these roles. */
  public static String id(Set<DatabaseRole> roles) {
    return new TreeSet<>(roles)
        .stream()
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("+"));
  }

  /** The roles of which {@link #id} made a word, in any order; empty when it is not such a word. */
  public static Set<DatabaseRole> roles(String id) {
    Set<DatabaseRole> roles = EnumSet.noneOf(DatabaseRole.class);
    for (String word : id.split("\\+", -1)) {
      Optional<DatabaseRole> role =
          Arrays.stream(DatabaseRole.values())
              .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst();
      if (role.isEmpty()) {
        return Set.of();
      }
      roles.add(role.get());
    }
    return roles;
  }
}

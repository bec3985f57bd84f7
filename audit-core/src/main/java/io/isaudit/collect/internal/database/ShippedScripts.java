package io.isaudit.collect.internal.database;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Index;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The scripts by which the product of a home creates its tables. */
public final class ShippedScripts {

  private static final int MOST_BYTES = 4 << 20;

  private final Optional<HomeFolder> home;

  private ShippedScripts(Optional<HomeFolder> home) {
    this.home = home;
  }

  public static ShippedScripts of(HomeFolder home) {
    return new ShippedScripts(Optional.of(home));
  }

  public static ShippedScripts none() {
    return new ShippedScripts(Optional.empty());
  }

  /** The indexes of all scripts that databases of these roles are made by. */
  Evidence<Map<String, List<Index>>> of(Dbms dbms, Set<DatabaseRole> roles) {
    if (home.isEmpty()) {
      return Evidence.missing(MissingReason.ABSENT, "no home directory is given");
    }
    Map<String, List<Index>> all = new TreeMap<>();
    Instant now = home.get().now();
    List<String> read = new ArrayList<>();
    for (String path : paths(dbms, roles)) {
      Evidence<byte[]> script = home.get().read(path, "sql", MOST_BYTES);
      if (script.isMissing()) {
        return script.map(bytes -> all);
      }
      script
          .found()
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .ifPresent(text -> ScriptIndexes.of(text).forEach((t, list) -> add(all, t, list)));
      read.add(path);
    }
    return Evidence.collected(all, String.join(", ", read), now);
  }

  private static void add(Map<String, List<Index>> all, String table, List<Index> more) {
    all.computeIfAbsent(table, first -> new ArrayList<>()).addAll(more);
  }

  private static List<String> paths(Dbms dbms, Set<DatabaseRole> roles) {
    String file =
        switch (dbms) {
          case POSTGRESQL -> "postgresql.sql";
          case MYSQL, MARIADB -> "mysql.sql";
          case SQL_SERVER -> "mssql.sql";
          case ORACLE -> "oracle.sql";
          case DB2 -> "db2.sql";
          case H2 -> "h2.sql";
        };
    List<String> paths = new ArrayList<>();
    if (roles.contains(DatabaseRole.IDENTITY)) {
      paths.add("dbscripts/identity/" + file);
    }
    if (roles.contains(DatabaseRole.CONSENT)) {
      paths.add("dbscripts/consent/" + file);
    }
    if (roles.contains(DatabaseRole.SHARED) || roles.contains(DatabaseRole.USER)) {
      paths.add("dbscripts/" + file);
    }
    return paths;
  }
}

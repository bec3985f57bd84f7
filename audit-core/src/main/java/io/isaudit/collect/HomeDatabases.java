package io.isaudit.collect;

import io.isaudit.collect.internal.database.DatabaseLogin;
import io.isaudit.collect.internal.database.DatabaseReader;
import io.isaudit.collect.internal.database.DatabaseReader.Wanted;
import io.isaudit.collect.internal.database.RefusedUrl;
import io.isaudit.collect.internal.database.ShippedScripts;
import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.product.ProductCollector;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.collect.internal.settings.ClearValues;
import io.isaudit.collect.internal.settings.Overlay;
import io.isaudit.collect.internal.settings.SettingsCollector;
import io.isaudit.collect.internal.settings.SettingsCollector.CollectedSettings;
import io.isaudit.collect.internal.settings.TablesCache;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.settings.Settings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The databases that the settings of a home name, each with the roles that it has there. */
final class HomeDatabases {

  private static final String IDENTITY = "database.identity_db";
  private static final String SHARED = "database.shared_db";
  private static final String USER = "database.user";
  private static final String IDENTITY_ID = "WSO2IdentityDB";
  private static final String SHARED_ID = "SHARED_DB";
  private static final String USER_ID = "WSO2USER_DB";
  private static final String JNDI = "jdbc/";

  private final HomeFolder home;
  private final DatabaseReader reader;
  private final ShippedScripts scripts;
  private final Evidence<Settings> settings;
  private final ClearValues values;

  HomeDatabases(
      HomeFolder home,
      TablesCache tables,
      Redactor redactor,
      DatabaseReader reader,
      ShippedScripts scripts) {
    this.home = home;
    this.reader = reader;
    this.scripts = scripts;
    CollectedSettings collected =
        SettingsCollector.collect(
            home,
            ProductCollector.collect(home).found().map(Product::version),
            Overlay.none(),
            tables,
            redactor);
    this.settings = collected.settings();
    this.values = collected.secrets();
  }

  Map<String, Database> read() {
    Map<String, Database> databases = new TreeMap<>();
    for (Map.Entry<String, Set<DatabaseRole>> table : tables().entrySet()) {
      Database database = read(table.getKey(), table.getValue());
      databases.put(database.id(), database);
    }
    return databases;
  }

  private Database read(String table, Set<DatabaseRole> roles) {
    String id = DatabaseCollector.id(roles);
    Optional<String> url = values.text(table + ".url");
    if (url.isEmpty()) {
      return closed(id, roles, "the URL of " + table + " does not stand in the file in clear");
    }
    if (url.get().strip().toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")) {
      return closed(
          id, roles, "a database of H2 inside a home is not opened: give a copy by --jdbc");
    }
    Optional<String> user = values.text(table + ".username");
    Optional<String> password = values.text(table + ".password");
    if (user.isEmpty() || password.isEmpty()) {
      String what = user.isEmpty() ? "account" : "password";
      return closed(
          id, roles, "the " + what + " of " + table + " is not in the file in clear: use --jdbc");
    }
    DatabaseLogin login = new DatabaseLogin(user.get(), password.get());
    try {
      return reader.read(new Wanted(id, roles, url.get(), true, login, scripts));
    } catch (RefusedUrl e) {
      return closed(id, roles, "not connected: the URL of " + table + " " + e.why());
    }
  }

  private Database closed(String id, Set<DatabaseRole> roles, String why) {
    Missing<Object> missing = new Missing<>(MissingReason.UNSUPPORTED, why, Optional.empty());
    return Database.closed(id, roles, home.now(), missing);
  }

  /** Tables by what they connect to: one database may be named twice. */
  private Map<String, Set<DatabaseRole>> tables() {
    Map<DatabaseRole, String> byRole = new EnumMap<>(DatabaseRole.class);
    byRole.put(DatabaseRole.IDENTITY, IDENTITY);
    byRole.put(DatabaseRole.SHARED, SHARED);
    byRole.put(DatabaseRole.USER, table(values.text("realm_manager.data_source"), SHARED));
    byRole.put(
        DatabaseRole.CONSENT, table(values.text("authentication.consent.data_source"), IDENTITY));
    Map<String, String> first = new LinkedHashMap<>();
    Map<String, Set<DatabaseRole>> tables = new LinkedHashMap<>();
    byRole.forEach(
        (role, table) -> {
          String same = first.computeIfAbsent(connection(table), key -> table);
          tables.computeIfAbsent(same, key -> EnumSet.noneOf(DatabaseRole.class)).add(role);
        });
    return tables;
  }

  private String connection(String table) {
    String url = values.text(table + ".url").orElse(table);
    return url.strip() + " " + values.text(table + ".username").orElse("");
  }

  private String table(Optional<String> dataSource, String otherwise) {
    String id =
        dataSource.map(String::strip).map(text -> text.replaceFirst("^" + JNDI, "")).orElse("");
    return switch (id) {
      case "" -> otherwise;
      case IDENTITY_ID -> IDENTITY;
      case SHARED_ID -> SHARED;
      case USER_ID -> USER;
      default -> custom(id).orElse(otherwise);
    };
  }

  private Optional<String> custom(String id) {
    return settings.found().stream()
        .flatMap(all -> all.tablesBelow("datasource").stream())
        .filter(table -> values.text(table + ".id").filter(id::equals).isPresent())
        .findFirst();
  }
}

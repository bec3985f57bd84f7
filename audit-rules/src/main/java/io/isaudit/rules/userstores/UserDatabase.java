package io.isaudit.rules.userstores;

import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The datasource that the realm reads users from. Only what tells its DBMS is read of it. */
record UserDatabase(Settings settings) {

  static final String KEY = "realm_manager.data_source";
  static final String OWN_TABLE = "database.user";
  static final String OWN_ID = "WSO2USER_DB";

  private static final String SHARED_TABLE = "database.shared_db";
  private static final String SHARED_ID = "SHARED_DB";
  private static final String IDENTITY_TABLE = "database.identity_db";
  private static final String IDENTITY_ID = "WSO2IdentityDB";
  private static final String CUSTOM = "datasource";
  private static final Derived<Settings, Dbms> OF_REALM = Derived.of(UserDatabase::ofRealm);
  private static final Pattern SCHEME =
      Pattern.compile("(?i)jdbc:(?:(?:p6spy|log4jdbc|aws-wrapper|otel):)*([a-z0-9]+)(?::.*)?");

  /** What matters of a DBMS: whether its own collations ignore the case of letters. */
  enum Dbms {
    IGNORES_CASE("mysql mariadb sqlserver mssql"),
    H2("h2"),
    TELLS_CASE("oracle oracle_rac postgresql postgre db2"),
    UNKNOWN("");

    private static final Map<String, Dbms> BY_NAME = byName();

    private final String names;

    Dbms(String names) {
      this.names = names;
    }

    private static Map<String, Dbms> byName() {
      Map<String, Dbms> byName = new HashMap<>();
      for (Dbms dbms : values()) {
        for (String name : dbms.names.split(" ", -1)) {
          byName.put(name, dbms);
        }
      }
      return Map.copyOf(byName);
    }

    static Dbms of(String name) {
      return BY_NAME.getOrDefault(name.strip().toLowerCase(Locale.ROOT), UNKNOWN);
    }
  }

  /** The id that the realm asks for; empty where it stands outside the file. */
  Optional<String> id() {
    Optional<Setting> setting = settings.find(KEY);
    boolean absent = setting.isEmpty() || setting.get().isAbsent() || setting.get().value().is("");
    if (absent) {
      return Optional.of(sharedId());
    }
    return setting
        .map(Setting::value)
        .flatMap(SettingValue::asText)
        .map(String::strip)
        .filter(text -> !text.contains("{"));
  }

  /** The id of the shared database, which an absent key means. */
  String sharedId() {
    return settings
        .find(SHARED_TABLE + ".id")
        .flatMap(setting -> setting.value().asText())
        .orElse(SHARED_ID);
  }

  boolean hasOwnTable() {
    return settings.mentions(OWN_TABLE);
  }

  /** The table that defines an id; empty where none does. */
  Optional<String> tableOf(String id) {
    if (id.equals(OWN_ID)) {
      return Optional.of(OWN_TABLE).filter(settings::mentions);
    }
    if (id.equals(sharedId())) {
      return Optional.of(SHARED_TABLE);
    }
    if (id.equals(IDENTITY_ID)) {
      return Optional.of(IDENTITY_TABLE);
    }
    return settings.tablesBelow(CUSTOM).stream()
        .filter(table -> idOf(table).equals(id))
        .findFirst();
  }

  /** Whether the id of some datasource stands outside the file, so that any might exist. */
  boolean hidesAnId() {
    return settings.tablesBelow(CUSTOM).stream().anyMatch(table -> idOf(table).contains("{"));
  }

  private String idOf(String table) {
    return settings
        .stated(table + ".id")
        .value()
        .asText()
        .orElseGet(() -> table.substring(CUSTOM.length() + 1).replace("'", ""));
  }

  /** The DBMS that a store's users lie in. */
  static Dbms dbms(UserStore store, Subject subject) {
    Optional<Dbms> own = store.text("url").map(UserDatabase::ofUrl);
    return own.orElseGet(() -> subject.derived(OF_REALM, subject.settings()));
  }

  private static Dbms ofRealm(Settings settings) {
    UserDatabase database = new UserDatabase(settings);
    return database.id().flatMap(database::tableOf).map(database::ofTable).orElse(Dbms.UNKNOWN);
  }

  private Dbms ofTable(String table) {
    SettingValue url = settings.stated(table + ".url").value();
    Dbms dbms = url.asText().map(UserDatabase::ofUrl).orElse(Dbms.UNKNOWN);
    if (dbms == Dbms.UNKNOWN) {
      SettingValue type = settings.stated(table + ".type").value();
      dbms = type.asText().map(Dbms::of).orElse(Dbms.UNKNOWN);
    }
    if (dbms == Dbms.UNKNOWN) {
      SettingValue driver = settings.stated(table + ".driver").value();
      dbms = driver.asText().map(UserDatabase::ofDriver).orElse(Dbms.UNKNOWN);
    }
    return dbms;
  }

  /** The package of a driver class names its vendor's DBMS. */
  private static Dbms ofDriver(String driver) {
    return Arrays.stream(driver.strip().split("\\.", -1))
        .map(Dbms::of)
        .filter(dbms -> dbms != Dbms.UNKNOWN)
        .findFirst()
        .orElse(Dbms.UNKNOWN);
  }

  private static Dbms ofUrl(String url) {
    Matcher scheme = SCHEME.matcher(url.strip());
    return scheme.matches() ? Dbms.of(scheme.group(1)) : Dbms.UNKNOWN;
  }
}

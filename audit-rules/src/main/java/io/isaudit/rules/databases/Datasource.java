package io.isaudit.rules.databases;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.rules.databases.JdbcUrl.Host;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A datasource that the settings define. The product's own local registry (WSO2_CARBON_DB, the key
 * {@code database.registry_db} from 7.0 on) is none of them: it may stay in H2.
 *
 * @param table the table that defines it, for example {@code database.identity_db}
 * @param name its id where it has one, else the table: stable when tables move
 * @param connection the written connection: the URL, else what type, host, port and name make
 */
record Datasource(String table, String name, Settings settings, Optional<JdbcUrl> connection) {

  static final String IDENTITY = "database.identity_db";
  static final String SHARED = "database.shared_db";
  static final String USER = "database.user";

  private static final List<String> FIXED = List.of(IDENTITY, SHARED, USER, "database.config");
  private static final String CUSTOM = "datasource";
  private static final String WORD = "datasource";
  private static final String NONE = "no datasource is written in deployment.toml";

  /** All datasources that a node's settings write, but for the local registry. */
  static final Items<Datasource> ALL =
      new Items<>(WORD, NONE, subject -> items(subject, datasource -> true));

  /** Those that do not lie in H2, or of which that is not known. */
  static final Items<Datasource> EXTERNAL =
      new Items<>(
          WORD,
          "no datasource outside H2 is written in deployment.toml",
          subject -> items(subject, datasource -> !datasource.is(Dialect.H2)));

  /** {@link #EXTERNAL}, where a finding stands at the first of these keys that is written. */
  static Items<Datasource> externalAt(String... keys) {
    return new Items<>(
        WORD,
        EXTERNAL.whenNone(),
        subject ->
            EXTERNAL.select().apply(subject).stream()
                .map(item -> item.thing().item(keys))
                .toList());
  }

  /** All but the data of agents, where they are a matter of their own. */
  static final Items<Datasource> PRODUCT_DATA =
      new Items<>(
          WORD,
          NONE,
          subject ->
              items(subject, datasource -> !(datasource.isAgentData() && knowsAgents(subject))));

  static final Items<Datasource> AGENT_IDENTITY =
      new Items<>(
          WORD,
          "no datasource is written for the data of agents",
          subject -> items(subject, Datasource::isAgentData));

  private static final Derived<Settings, List<Datasource>> WRITTEN = Derived.of(Datasource::of);
  private static final ProductVersion AGENTS_SINCE = ProductVersion.of("7.2.0");

  private static boolean knowsAgents(Subject subject) {
    return subject.version().filter(version -> !version.isBefore(AGENTS_SINCE)).isPresent();
  }

  private boolean isAgentData() {
    return !isBuiltIn() && name.equals("AgentIdentity");
  }

  private static List<Item<Datasource>> items(Subject subject, Predicate<Datasource> which) {
    List<Item<Datasource>> items = new ArrayList<>();
    for (Datasource datasource : of(subject)) {
      if (which.test(datasource)) {
        items.add(datasource.item());
      }
    }
    return items;
  }

  static List<Datasource> of(Subject subject) {
    return subject.derived(WRITTEN, subject.settings());
  }

  static List<Datasource> of(Subject subject, Node node) {
    return subject.derived(WRITTEN, subject.settings(node));
  }

  /** The datasource that a table of the product's own defines, whether that is written or not. */
  static Datasource of(String table, Subject subject) {
    for (Datasource written : of(subject)) {
      if (written.table.equals(table)) {
        return written;
      }
    }
    return of(table, table, subject.settings());
  }

  /** The datasource of a table, whether that is written or not. */
  static Datasource of(String table, String name, Settings settings) {
    return new Datasource(table, name, settings, connection(table, settings));
  }

  static List<Datasource> of(Settings settings) {
    List<Datasource> found = new ArrayList<>();
    for (String table : FIXED) {
      if (settings.mentions(table)) {
        found.add(of(table, table, settings));
      }
    }
    for (String table : settings.tablesBelow(CUSTOM)) {
      String id = settings.stated(table + ".id").value().asText().orElse(table);
      found.add(of(table, id, settings));
    }
    return List.copyOf(found);
  }

  private Item<Datasource> item(String... keys) {
    Optional<Place> written =
        Stream.of(keys).flatMap(key -> get(key).origin().place().stream()).findFirst();
    return new Item<>(name, this, Optional.empty(), written.or(this::place));
  }

  Optional<Place> place() {
    return (url().isAbsent() ? get("type") : url()).origin().place();
  }

  /** Whether it is defined by a table of the product's own, of which the product infers keys. */
  boolean isBuiltIn() {
    return FIXED.contains(table);
  }

  Setting url() {
    return get("url");
  }

  /** What the file says; what the product infers from it counts as absent. */
  Setting get(String key) {
    return get(table, key, settings);
  }

  private static Setting get(String table, String key, Settings settings) {
    Setting stated = settings.stated(table + "." + key);
    return stated.isExplicit() ? stated : Setting.absent();
  }

  /** The effective value of a pool option; empty when it rests on defaults that are not known. */
  Optional<Setting> option(String key) {
    return settings.find(table + ".pool_options." + key);
  }

  /** The pool options that the file writes. */
  Map<String, Setting> options() {
    return settings.below(table + ".pool_options");
  }

  /** Whether properties of the driver stand beside the URL, where they are not kept in clear. */
  boolean hasDriverProperties() {
    return settings.mentions(table + ".pool_options.connectionProperties")
        || settings.mentions(table + ".db_props");
  }

  private static Optional<JdbcUrl> connection(String table, Settings settings) {
    Setting url = get(table, "url", settings);
    if (!url.isAbsent()) {
      return url.value().asText().flatMap(JdbcUrl::parse);
    }
    return text(table, "type", settings)
        .filter(JdbcUrl::isClear)
        .map(
            type -> {
              Dialect dialect = Dialect.ofName(type);
              List<Host> hosts = new ArrayList<>();
              text(table, "hostname", settings)
                  .ifPresent(host -> hosts.add(new Host(host, text(table, "port", settings))));
              String name = dialect == Dialect.ORACLE ? "sid" : "name";
              return new JdbcUrl(
                  dialect,
                  type,
                  hosts,
                  text(table, name, settings),
                  builtParameters(dialect),
                  false);
            });
  }

  /** The parameters of the URL that the product builds from a type. */
  private static Map<String, String> builtParameters(Dialect dialect) {
    return switch (dialect) {
      case SQL_SERVER -> Map.of("SendStringParametersAsUnicode", "false");
      case ORACLE -> Map.of(JdbcUrl.PROTOCOL, "tcp");
      default -> Map.of();
    };
  }

  /** The DBMS by the URL's scheme, else by the type, else by the driver; empty if none tells. */
  Optional<Dialect> dialect() {
    if (connection.isPresent()) {
      return Optional.of(connection.get().dialect());
    }
    Optional<Dialect> type = text("type").filter(JdbcUrl::isClear).map(Dialect::ofName);
    return type.or(this::dialectOfDriver);
  }

  Optional<Dialect> dialectOfDriver() {
    return text("driver").flatMap(Dialect::ofDriver);
  }

  boolean is(Dialect dialect) {
    return dialect().filter(dialect::equals).isPresent();
  }

  /** What is written in clear for a key, if it is no empty text. */
  Optional<String> text(String key) {
    return text(table, key, settings);
  }

  private static Optional<String> text(String table, String key, Settings settings) {
    Optional<String> text = get(table, key, settings).value().asText().map(String::strip);
    return text.isPresent() && text.get().isEmpty() ? Optional.empty() : text;
  }

  /** What tells two schemas apart. */
  String schema() {
    return connection()
        .map(found -> SchemaName.of(this, found).toString())
        .orElseGet(() -> url().isAbsent() ? table : url().value().display());
  }

  /** Whether anything of it is H2: the URL, the type or the driver. */
  boolean isH2() {
    SettingValue type = get("type").value();
    return is(Dialect.H2)
        || type.is("h2")
        || dialectOfDriver().filter(Dialect.H2::equals).isPresent();
  }
}

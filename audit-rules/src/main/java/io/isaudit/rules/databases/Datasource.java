package io.isaudit.rules.databases;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A datasource that the settings define. The product's own local registry (WSO2_CARBON_DB, the key
 * {@code database.registry_db} from 7.0 on) is none of them: it may stay in H2.
 *
 * @param table the table that defines it, for example {@code database.identity_db}
 * @param name its id where it has one, else the table: stable when tables move
 */
record Datasource(String table, String name, Settings settings) {

  private static final List<String> FIXED =
      List.of("database.identity_db", "database.shared_db", "database.user", "database.config");
  private static final String CUSTOM = "datasource";

  /** All datasources that a node's settings write, but for the local registry. */
  static final Items<Datasource> ALL =
      new Items<>("datasource", "no datasource is written in deployment.toml", Datasource::items);

  private static List<Item<Datasource>> items(Subject subject) {
    return of(subject.settings()).stream().map(Datasource::item).toList();
  }

  static List<Datasource> of(Subject subject, Node node) {
    return of(subject.settings(node));
  }

  static List<Datasource> of(Settings settings) {
    List<Datasource> found = new ArrayList<>();
    for (String table : FIXED) {
      if (settings.mentions(table)) {
        found.add(new Datasource(table, table, settings));
      }
    }
    for (String table : settings.tablesBelow(CUSTOM)) {
      String id = settings.stated(table + ".id").value().asText().orElse(table);
      found.add(new Datasource(table, id, settings));
    }
    return found;
  }

  private Item<Datasource> item() {
    Setting shown = url().isAbsent() ? get("type") : url();
    return new Item<>(name, this, Optional.of(shown.value().display()), shown.origin().place());
  }

  Setting url() {
    return get("url");
  }

  Setting get(String key) {
    return settings.stated(table + "." + key);
  }

  /** The DBMS by the URL's scheme, else by the type, else by the driver; empty if none tells. */
  Optional<String> dbms() {
    Optional<String> url = url().value().asText().map(text -> text.toLowerCase(Locale.ROOT));
    Optional<String> scheme =
        url.filter(text -> text.startsWith("jdbc:"))
            .map(text -> text.substring("jdbc:".length()))
            .map(text -> text.split("[:/]", 2)[0])
            .filter(Datasource::isWritten);
    Optional<String> type =
        get("type").value().asText().map(text -> text.strip().toLowerCase(Locale.ROOT));
    return scheme.or(() -> type.filter(Datasource::isWritten)).or(this::dbmsOfDriver);
  }

  private Optional<String> dbmsOfDriver() {
    return get("driver").value().asText().filter(Datasource::isWritten);
  }

  /** Not empty, and no reference that only the running server resolves. */
  private static boolean isWritten(String text) {
    return !text.isEmpty() && !text.contains("{");
  }

  /** What tells two schemas apart. */
  String schema() {
    if (!url().isAbsent()) {
      return url().value().display();
    }
    List<String> parts =
        Stream.of("hostname", "port", "name").map(key -> get(key).value().display()).toList();
    boolean told = parts.stream().anyMatch(part -> !part.equals("absent"));
    return told ? String.join(" ", parts) : table;
  }

  boolean isH2() {
    SettingValue driver = get("driver").value();
    return dbms().filter("h2"::equals).isPresent()
        || get("type").value().is("h2")
        || driver.is("org.h2.Driver");
  }
}

package io.isaudit.rules.userstores;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Condition.Logic;
import io.isaudit.rule.lang.Items;
import io.isaudit.rule.lang.Items.Item;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rules.userstores.UserStore.Property;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import io.isaudit.snapshot.userstore.UserStoreFile;
import io.isaudit.snapshot.userstore.UserStoreFile.UserStoreProperty;
import io.isaudit.snapshot.userstore.UserStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * The user stores of a node. One that cannot be read, and all secondary ones when nobody looked,
 * are among them with their problem: a rule uses secondary stores and does not need them, so that
 * what deployment.toml alone shows is told.
 */
final class Stores {

  private static final String TABLE = "user_store";
  private static final String PROPERTIES = TABLE + ".properties.";
  private static final String CLASS = TABLE + ".class";
  private static final String TYPE = TABLE + ".type";
  private static final String WORD = "user store";
  private static final String OTHERS = "of the secondary ones";

  private static final Derived<Settings, Optional<UserStore>> WRITTEN = Derived.of(Stores::primary);
  private static final Derived<Node, List<UserStore>> SECONDARY = Derived.of(Stores::secondary);

  private Stores() {}

  static List<UserStore> of(Subject subject) {
    List<UserStore> stores = new ArrayList<>();
    subject.derived(WRITTEN, subject.settings()).ifPresent(stores::add);
    stores.addAll(subject.derived(SECONDARY, subject.node()));
    return stores;
  }

  private static List<UserStore> secondary(Node node) {
    Evidence<UserStores> secondary = node.userStores();
    if (secondary instanceof Evidence.Missing<UserStores> missing) {
      String why = "secondary user stores are not known: " + missing.explanation();
      return List.of(UserStore.unreadable(OTHERS, why, missing.place()));
    }
    List<UserStore> stores = new ArrayList<>();
    secondary
        .found()
        .ifPresent(found -> found.byPath().forEach((path, file) -> stores.add(of(path, file))));
    return List.copyOf(stores);
  }

  /**
   * The primary store; empty when neither its type nor its class is written, because a default type
   * makes none.
   */
  static Optional<UserStore> primary(Settings settings) {
    Setting type = settings.stated(TYPE);
    Setting stated = settings.stated(CLASS);
    if (!type.isExplicit() && !stated.isExplicit()) {
      return Optional.empty();
    }
    String className = stated.value().asText().orElse("");
    String word = type.isExplicit() ? type.value().asText().orElse("") : "";
    StoreKind kind = className.isEmpty() ? StoreKind.ofType(word) : StoreKind.ofClass(className);
    UserStore store =
        new UserStore(
            UserStore.PRIMARY,
            kind,
            className.isEmpty() && word.startsWith("read_only") ? "ReadOnly" : className,
            true,
            Optional.empty(),
            (type.isExplicit() ? type : stated).origin().place(),
            name -> property(settings.find(PROPERTIES + quoted(name))));
    return Optional.of(withKindOfProperties(store));
  }

  private static String quoted(String name) {
    return name.contains(".") ? "'" + name + "'" : name;
  }

  private static Property property(Optional<Setting> setting) {
    return new Property(
        setting.map(Setting::value), setting.flatMap(found -> found.origin().place()), false);
  }

  private static UserStore of(String path, Evidence<UserStoreFile> evidence) {
    return evidence.fold(
        found -> withKindOfProperties(of(path, found.value())),
        missing -> UserStore.unreadable(path, missing.explanation(), missing.place()));
  }

  private static UserStore of(String path, UserStoreFile file) {
    return new UserStore(
        path,
        StoreKind.ofClass(file.className()),
        file.className(),
        false,
        Optional.empty(),
        Optional.of(Place.of(path)),
        name -> {
          Map<String, UserStoreProperty> properties = file.properties();
          UserStoreProperty property = properties.get(name);
          SettingValue value = property == null ? new SettingValue.Absent() : property.value();
          return new Property(
              Optional.of(value),
              Optional.ofNullable(property).map(one -> new Place(path, one.line(), 0)),
              property != null && property.encrypted());
        });
  }

  /** A class that nobody knows is told by what it connects to. */
  private static UserStore withKindOfProperties(UserStore store) {
    if (store.kind() != StoreKind.UNKNOWN) {
      return store;
    }
    boolean directory = store.urls().stream().anyMatch(url -> !url.scheme().isEmpty());
    boolean database =
        store.text("url").filter(url -> url.startsWith("jdbc:")).isPresent()
            || store.text("dataSource").isPresent();
    StoreKind kind =
        directory ? StoreKind.DIRECTORY : database ? StoreKind.DATABASE : StoreKind.UNKNOWN;
    return new UserStore(
        store.name(),
        kind,
        store.className(),
        store.primary(),
        store.problem(),
        store.place(),
        store.lookup());
  }

  /** All stores. A finding shows where the property stands. */
  static Items<UserStore> all(BiFunction<UserStore, Subject, String> property) {
    return items("no user store is defined", property, (store, subject) -> true);
  }

  /** The directories, and stores of which it is not known whether they are one. */
  static Items<UserStore> directories(String property) {
    return items(
        "no user store is a directory",
        property,
        (store, subject) -> store.kind() != StoreKind.DATABASE);
  }

  /** The same without the directory that the product itself brings. */
  static Items<UserStore> outerDirectories(String property) {
    return items(
        "no user store is a directory other than the embedded one",
        property,
        (store, subject) ->
            store.kind() != StoreKind.DATABASE && !EmbeddedLdap.isOwn(store, subject));
  }

  static Items<UserStore> directoriesOverTls(String property) {
    return items(
        "no user store is a directory that is reached over TLS",
        property,
        (store, subject) -> store.kind() != StoreKind.DATABASE && DirectoryTls.mayUseTls(store));
  }

  /** The primary store where it is a database or nobody knows. */
  static Items<UserStore> primaryDatabase(String property) {
    return items(
        "the primary user store is no database",
        property,
        (store, subject) -> store.primary() && store.kind() != StoreKind.DIRECTORY);
  }

  /**
   * @param property where a finding on a store stands
   */
  static Items<UserStore> writable(BiFunction<UserStore, Subject, String> property) {
    return items(
        "no user store has passwords that the server writes",
        property,
        (store, subject) -> !store.isReadOnly());
  }

  private static Items<UserStore> items(
      String whenNone, String property, BiPredicate<UserStore, Subject> which) {
    return items(whenNone, (store, subject) -> property, which);
  }

  private static Items<UserStore> items(
      String whenNone,
      BiFunction<UserStore, Subject, String> property,
      BiPredicate<UserStore, Subject> which) {
    return new Items<>(
        WORD,
        whenNone,
        subject ->
            of(subject).stream()
                .filter(store -> which.test(store, subject))
                .map(
                    store ->
                        new Item<>(
                            store.name(),
                            store,
                            Optional.empty(),
                            store.place(property.apply(store, subject))))
                .toList());
  }

  /** A demand on a store of a known kind; of any other nothing is known. */
  static Condition<UserStore> should(String words, Logic<UserStore> logic) {
    return Condition.of(words, (store, subject) -> judge(store, subject, logic));
  }

  static Judgement judge(UserStore store, Subject subject, Logic<UserStore> logic) {
    if (store.problem().isPresent()) {
      return Judgement.unknown(store.problem().get());
    }
    return store.kind() == StoreKind.UNKNOWN
        ? Judgement.unknown(
            "whether " + store.name() + " is a directory or a database is not known")
        : logic.judge(store, subject);
  }

  /**
   * Not known: the audit does not keep the value, or it is a reference to what stands elsewhere.
   */
  static Judgement hidden(UserStore store, String property) {
    return Judgement.unknown(
        store.secret(property).filter(secret -> secret.references().isEmpty()).isPresent()
            ? "the audit does not keep the value of " + property + " of " + store.name()
            : property + " of " + store.name() + " does not stand in the file");
  }
}

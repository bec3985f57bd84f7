package io.isaudit.rules.keystores;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.keystore.Keystores;
import io.isaudit.snapshot.keystore.StoreContent;
import io.isaudit.snapshot.keystore.StoreContent.StoreEntry;
import io.isaudit.snapshot.keystore.StoreFile;
import io.isaudit.snapshot.keystore.StoreFile.StoreRole;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the server uses a store for, with the table of settings that says which one. */
enum Use {
  PRIMARY(StoreRole.PRIMARY, "keystore.primary", "primary key store"),
  INTERNAL(StoreRole.INTERNAL, "keystore.internal", "internal key store"),
  TLS(StoreRole.TLS, "keystore.tls", "TLS key store"),
  TRUSTSTORE(StoreRole.TRUSTSTORE, "truststore", "trust store");

  private final StoreRole role;
  private final String table;
  private final String words;

  Use(StoreRole role, String table, String words) {
    this.role = role;
    this.table = table;
    this.words = words;
  }

  StoreRole role() {
    return role;
  }

  String table() {
    return table;
  }

  String words() {
    return words;
  }

  String key(String name) {
    return table + "." + name;
  }

  boolean isOf(StoreFile store) {
    return store.roles().contains(role);
  }

  /** The store with its path; empty when no collected store is known to serve for it. */
  Optional<Entry<String, StoreFile>> in(Keystores stores) {
    for (Entry<String, StoreFile> store : stores.byPath().entrySet()) {
      if (isOf(store.getValue())) {
        return Optional.of(store);
      }
    }
    return Optional.empty();
  }

  /** The effective text of one of its settings; empty when it is not in clear or not known. */
  Optional<String> text(Settings settings, String name) {
    return clear(settings, key(name));
  }

  static Optional<String> clear(Settings settings, String key) {
    return settings
        .find(key)
        .map(Setting::value)
        .filter(value -> !Conditions.isReferenceText(value))
        .flatMap(SettingValue::asText)
        .map(String::strip);
  }

  /** The entry of an alias; stores do not tell upper and lower case apart. */
  static Optional<StoreEntry> entry(StoreContent content, String alias) {
    for (StoreEntry entry : content.entries()) {
      if (entry.alias().equalsIgnoreCase(alias)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /**
   * Judges the entry that the settings name; whatever keeps it from being looked at is UNKNOWN.
   *
   * @param judge gives the verdict for the name of the item and the entry
   */
  Verdict onEntry(Subject subject, BiFunction<String, StoreEntry, Verdict> judge) {
    Optional<Entry<String, StoreFile>> store = in(subject.keystores());
    if (store.isEmpty()) {
      return whichIsUnknown();
    }
    String path = store.get().getKey();
    Optional<String> alias = text(subject.settings(), "alias");
    if (alias.isEmpty()) {
      return Verdict.unknown(path, key("alias") + " is not known in clear");
    }
    return store
        .get()
        .getValue()
        .content()
        .fold(
            found ->
                entry(found.value(), alias.get())
                    .map(entry -> judge.apply(path + " " + entry.alias(), entry))
                    .orElseGet(
                        () ->
                            Verdict.unknown(
                                path, path + " has no entry of the alias " + alias.get())),
            missing -> notRead(path, missing));
  }

  Verdict whichIsUnknown() {
    return Verdict.unknown(table, "which file is the " + words + " is not known");
  }

  static Verdict notRead(String path, Missing<?> why) {
    return Verdict.unknown(path, path + " was not read: " + why.explanation());
  }
}

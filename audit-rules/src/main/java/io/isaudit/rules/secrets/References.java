package io.isaudit.rules.secrets;

import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.Reference;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The placeholders that stand in the values of deployment.toml. */
final class References {

  private References() {}

  /**
   * One use of a placeholder.
   *
   * @param key the key whose value holds it, under its stable name
   */
  record Use(String key, Reference reference, Origin origin) {

    boolean isAlias() {
      return reference.kind() == SecretKind.SECRET_ALIAS;
    }
  }

  /** All that the file writes, in the order of the keys. */
  static List<Use> in(Settings settings) {
    List<Use> uses = new ArrayList<>();
    settings
        .given()
        .forEach(
            (key, setting) ->
                of(setting)
                    .forEach(
                        found ->
                            uses.add(
                                new Use(StableKey.of(settings, key), found, setting.origin()))));
    return uses;
  }

  static List<Use> toAliases(Settings settings) {
    return in(settings).stream().filter(Use::isAlias).toList();
  }

  static List<Reference> of(Setting setting) {
    return setting.value().asList().stream().flatMap(value -> of(value).stream()).toList();
  }

  private static List<Reference> of(SettingValue value) {
    if (value instanceof SettingValue.Many many) {
      return many.values().stream().flatMap(inner -> of(inner).stream()).toList();
    }
    Optional<Redacted> secret = value.asSecret();
    return secret.isPresent()
        ? secret.get().references()
        : value.asText().map(Reference::in).orElseGet(List::of);
  }
}

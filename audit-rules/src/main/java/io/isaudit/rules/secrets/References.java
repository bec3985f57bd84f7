package io.isaudit.rules.secrets;

import io.isaudit.rule.Derived;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.secret.Redacted.Reference;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** The placeholders that stand in the values of deployment.toml. */
final class References {

  private static final Derived<Settings, List<Use>> ALL = Derived.of(References::in);

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
  static List<Use> in(Subject subject, Settings settings) {
    return subject.derived(ALL, settings);
  }

  static List<Use> toAliases(Subject subject, Settings settings) {
    return in(subject, settings).stream().filter(Use::isAlias).toList();
  }

  private static List<Use> in(Settings settings) {
    List<Use> uses = new ArrayList<>();
    settings
        .given()
        .forEach(
            (key, setting) -> {
              for (Reference found : of(setting)) {
                uses.add(new Use(StableKey.of(settings, key), found, setting.origin()));
              }
            });
    return List.copyOf(uses);
  }

  static List<Reference> of(Setting setting) {
    return of(setting.value());
  }

  private static List<Reference> of(SettingValue value) {
    if (value instanceof SettingValue.Many many) {
      return many.values().stream().flatMap(inner -> of(inner).stream()).toList();
    }
    if (value instanceof SettingValue.Secret secret) {
      return secret.redacted().references();
    }
    boolean mayRefer = value instanceof SettingValue.Text text && text.text().indexOf('$') >= 0;
    return mayRefer ? value.asText().map(Reference::in).orElseGet(List::of) : List.of();
  }
}

package io.isaudit.rules.userstores;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Locale;
import java.util.Optional;

/** The type of the primary user store as it is in effect. */
final class PrimaryType {

  static final String KEY = "user_store.type";

  private PrimaryType() {}

  /** In lower case; empty when it stands outside the file, or rests on defaults not known. */
  static Optional<String> of(Subject subject) {
    return subject
        .settings()
        .find(KEY)
        .map(Setting::value)
        .filter(value -> !Conditions.isReferenceText(value))
        .flatMap(SettingValue::asText)
        .map(type -> type.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isDirectory(String type) {
    return type.contains("ldap") || type.startsWith("active_directory");
  }
}

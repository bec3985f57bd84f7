package io.isaudit.rules.keystores;

import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.Optional;

/** What is known of the effective value of a password setting. */
enum PasswordState {
  /** A value that everybody knows, or none. */
  PUBLIC,
  /** A value of one's own, or one that stands outside the file. */
  OWN,
  NOT_KNOWN;

  static PasswordState of(Settings settings, String key) {
    Optional<Redacted> secret =
        settings.find(key).map(Setting::value).flatMap(value -> value.asSecret());
    if (secret.isEmpty() || secret.get().kind().isOpen()) {
      return NOT_KNOWN;
    }
    boolean isPublic = secret.get().kind() == SecretKind.EMPTY || !secret.get().known().isEmpty();
    return isPublic ? PUBLIC : OWN;
  }
}

package io.isaudit.rules.accounts;

import static io.isaudit.rule.lang.SettingKey.key;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.SettingKey;
import io.isaudit.snapshot.settings.Setting;
import java.util.Optional;

/** The settings of the handler that locks accounts, which every tenant starts from. */
final class AccountLock {

  static final String TENANT_WINS =
      "initial default only: a tenant's own value in the database wins";

  private static final String PROPERTIES =
      "identity_mgt.events.schemes.'account.lock.handler'.properties";

  /** Whether accounts are locked; the key has another name from 6.0 on. */
  static final SettingKey ON =
      key(PROPERTIES + ".enable").from("6.0", PROPERTIES + ".'lock.on.max.failed.attempts.enable'");

  static final String ATTEMPTS = PROPERTIES + ".'On.Failure.Max.Attempts'";

  private AccountLock() {}

  /** Empty when the version, on which key and default depend, is not known. */
  static Optional<Setting> on(Subject subject) {
    return ON.in(subject.version()).flatMap(key -> subject.settings().find(key));
  }
}

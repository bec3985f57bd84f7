package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.Relation.RelationKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Compares the two halves of the endpoint application's login. The comparison was made while
 * collecting; here only its result is known.
 */
final class AppPasswordMatch implements Check {

  static final String PASSWORD = "identity.auth_framework.endpoint.app_password";
  static final String HASH = "account_recovery.endpoint.auth.hash";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Optional<Setting> password = settings.find(PASSWORD);
    Optional<Setting> hash = settings.find(HASH);
    if (password.isEmpty() || hash.isEmpty()) {
      return List.of(Verdict.unknown(HASH, "the defaults of this version are not known"));
    }
    return List.of(verdict(password.get(), hash.get()).from(hash.get().origin()));
  }

  private static Verdict verdict(Setting password, Setting hash) {
    Optional<Redacted> secret = password.value().asSecret();
    if (secret.isEmpty()) {
      return Verdict.fail(
          HASH, PASSWORD + " is " + password.value().display() + ", which is no password");
    }
    if (secret.get().isOn(KnownList.SHIPPED) || isShipped(hash)) {
      return Verdict.notApplicable(HASH, "a shipped half is reported by rules of its own");
    }
    if (secret.get().has(RelationKind.SHA256_EQUALS, HASH)) {
      return Verdict.pass(HASH, HASH + " is the SHA-256 of " + PASSWORD);
    }
    if (secret.get().has(RelationKind.SHA256_DIFFERS, HASH)) {
      return Verdict.fail(HASH, HASH + " is not the SHA-256 of " + PASSWORD)
          .expected("the SHA-256 of " + PASSWORD + " in hex")
          .actual("another value");
    }
    return Verdict.unknown(
        HASH,
        "the two can't be compared: "
            + PASSWORD
            + " is "
            + password.value().display()
            + ", "
            + HASH
            + " is "
            + hash.value().display());
  }

  private static boolean isShipped(Setting hash) {
    return hash.value().asSecret().filter(secret -> secret.isOn(KnownList.SHIPPED)).isPresent();
  }
}

package io.isaudit.rules.keystores;

import static io.isaudit.evidence.EvidenceKind.KEYSTORES;
import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the passwords of stores and keys. */
final class PasswordRules {

  private static final String KEYSTORES_OF_GUIDE = "Keystores";

  static final Rule KEY_PASSWORD_DEFAULT =
      rule("keystores/key-password-default", HIGH)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS)
          .checkedBy("the passwords of private keys are set and your own", new KeyPasswords());

  static final Rule STORE_PASSWORD =
      rule("keystores/store-password", CRITICAL)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .checkedBy(
              "no key store has a password that everybody knows",
              new StorePasswords(Use.PRIMARY, Use.INTERNAL, Use.TLS));

  static final Rule TRUSTSTORE_PASSWORD =
      rule("keystores/truststore-password", MEDIUM)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS, KEYSTORES)
          .checkedBy(
              "the trust store has no password that everybody knows",
              new StorePasswords(Use.TRUSTSTORE));

  static final Rule TLS_PASSWORD_PAIR =
      rule("keystores/tls-password-pair", MEDIUM)
          .since("5.9")
          .guide(KEYSTORES_OF_GUIDE)
          .needs(SETTINGS)
          .checkedBy("the TLS key store and its key have one password", new PasswordPair());

  static final List<Rule> ALL =
      List.of(KEY_PASSWORD_DEFAULT, STORE_PASSWORD, TRUSTSTORE_PASSWORD, TLS_PASSWORD_PAIR);

  private PasswordRules() {}
}

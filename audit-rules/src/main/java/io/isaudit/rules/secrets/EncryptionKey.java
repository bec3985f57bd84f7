package io.isaudit.rules.secrets;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.ProductVersion;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.EncodedForm;
import io.isaudit.snapshot.secret.Redacted.EncodedForm.Encoding;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the key with which the server encrypts what it stores, where it has one. */
final class EncryptionKey implements Check {

  private static final String KEY = "encryption.key";
  private static final String PROVIDER = "encryption.internal_crypto_provider";
  private static final String TYPE = "encryption.type";
  private static final String SYMMETRIC = "SymmetricKeyInternalCryptoProvider";
  private static final String KEY_STORE = "KeyStoreBasedInternalCryptoProvider";

  private static final Set<Integer> BYTES = Set.of(16, 24, 32);

  /** 7.0 takes no other length. */
  private static final int ONLY_BYTES = 16;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Optional<String> provider = provider(settings);
    if (provider.isEmpty()) {
      return List.of(Verdict.unknown(KEY, "what the server encrypts with is not known"));
    }
    if (provider.get().endsWith(KEY_STORE)) {
      return List.of(Verdict.notApplicable(KEY, "the server encrypts with a key store"));
    }
    if (!provider.get().endsWith(SYMMETRIC)) {
      return List.of(Verdict.unknown(KEY, "the server encrypts with a provider of its own"));
    }
    Setting key = settings.stated(KEY);
    return List.of(
        verdict(key, subject.version())
            .expected("a random key of your own, 32, 48 or 64 hexadecimal digits")
            .actual(key.value().display())
            .from(key.origin()));
  }

  /**
   * The provider in effect. The default of {@code encryption.type} says asymmetric in every version
   * and decides nothing; only a written one does.
   */
  private static Optional<String> provider(Settings settings) {
    Setting written = settings.stated(PROVIDER);
    SettingValue type = settings.stated(TYPE).value();
    if (written.isAbsent() && type.is("asymmetric")) {
      return Optional.of(KEY_STORE);
    }
    if (written.isAbsent() && type.is("symmetric")) {
      return Optional.of(SYMMETRIC);
    }
    if (written.isAbsent() && !type.isAbsent()) {
      return Optional.empty();
    }
    return settings
        .find(PROVIDER)
        .map(Setting::value)
        .filter(value -> !Conditions.isReferenceText(value))
        .flatMap(SettingValue::asText)
        .map(String::strip);
  }

  private static Verdict verdict(Setting key, Optional<ProductVersion> version) {
    Optional<Redacted> secret = key.value().asSecret();
    if (secret.isEmpty() || secret.get().kind() == SecretKind.EMPTY) {
      return Verdict.fail(KEY, "no key is set, so the server uses one that ships or has none");
    }
    Redacted value = secret.get();
    if (value.kind().isReference()) {
      return Verdict.pass(KEY, "the key is " + value.kind().words())
          .note("whether it is random and long enough was not looked at");
    }
    if (value.kind() == SecretKind.SETTING_REFERENCE || !value.references().isEmpty()) {
      return Verdict.unknown(KEY, "the key holds a reference that leads nowhere");
    }
    if (value.kind() == SecretKind.PLACEHOLDER) {
      return Verdict.unknown(KEY, "the key is a placeholder, and what is put there is not known");
    }
    for (KnownList list : KnownList.values()) {
      if (value.isOn(list)) {
        return Verdict.fail(KEY, "everybody knows the key");
      }
    }
    return length(value, version);
  }

  private static Verdict length(Redacted value, Optional<ProductVersion> version) {
    int bytes =
        value
            .form()
            .filter(form -> form.encoding() == Encoding.HEX)
            .map(EncodedForm::decodedLength)
            .orElse(0);
    if (!BYTES.contains(bytes)) {
      return Verdict.fail(KEY, "the key has not 32, 48 or 64 hexadecimal digits");
    }
    if (bytes == ONLY_BYTES) {
      return Verdict.pass(KEY, "the key is one of your own");
    }
    if (version.isEmpty()) {
      return Verdict.unknown(KEY, "whether a key of this length fits depends on the version");
    }
    boolean short7 = version.get().major() == 7 && version.get().minor() == 0;
    return short7
        ? Verdict.fail(KEY, "version 7.0 takes a key of 32 hexadecimal digits only")
        : Verdict.pass(KEY, "the key is one of your own");
  }
}

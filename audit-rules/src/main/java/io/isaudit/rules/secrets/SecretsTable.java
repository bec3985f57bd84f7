package io.isaudit.rules.secrets;

import io.isaudit.rule.Applicability.Admission;
import io.isaudit.rule.Subject;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.EncodedForm.Encoding;
import io.isaudit.snapshot.secret.Redacted.SecretKind;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.Map;
import java.util.TreeMap;

/** The table [secrets] of deployment.toml, where the cipher tool keeps what it has encrypted. */
final class SecretsTable {

  static final String NAME = "secrets";

  private SecretsTable() {}

  /** The entries by alias. */
  static Map<String, Setting> of(Settings settings) {
    Map<String, Setting> entries = new TreeMap<>();
    settings.below(NAME).forEach((key, setting) -> entries.put(key.replace("'", ""), setting));
    return entries;
  }

  /** A precondition: without the table there is nothing to judge. */
  static Admission isThere(Subject subject) {
    return of(subject.settings()).isEmpty()
        ? Admission.no("deployment.toml has no table [secrets]")
        : Admission.yes();
  }

  /** Whether a value has the shape of cipher text of at least so many bytes. */
  static boolean isCipherText(SettingValue value, int leastBytes) {
    return value
        .asSecret()
        .flatMap(Redacted::form)
        .filter(form -> form.encoding() == Encoding.BASE64)
        .filter(form -> form.decodedLength() >= leastBytes)
        .isPresent();
  }

  /** Whether a value stands in the environment, which the cipher tool allows here. */
  static boolean isFromEnvironment(SettingValue value) {
    return value
        .asSecret()
        .map(Redacted::kind)
        .filter(kind -> kind == SecretKind.ENVIRONMENT || kind == SecretKind.SYSTEM_PROPERTY)
        .isPresent();
  }
}

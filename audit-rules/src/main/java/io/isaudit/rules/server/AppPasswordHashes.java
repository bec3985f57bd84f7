package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.secret.Redacted.EncodedForm;
import io.isaudit.snapshot.secret.Redacted.EncodedForm.Encoding;
import io.isaudit.snapshot.secret.Redacted.KnownList;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hashes by which the server knows its own web applications: a SHA-256 that does not ship. */
final class AppPasswordHashes implements Check {

  private static final String CLIENTS = "client_apps.authentication";
  private static final EncodedForm SHA_256 = new EncodedForm(Encoding.HEX, 32);

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(
        settings
            .find(AppPasswordMatch.HASH)
            .map(setting -> verdict(AppPasswordMatch.HASH, setting))
            .orElseGet(
                () ->
                    Verdict.unknown(
                        AppPasswordMatch.HASH, "the defaults of this version are not known")));
    for (String table : settings.tablesBelow(CLIENTS)) {
      Setting name = settings.stated(table + ".name");
      String item = CLIENTS + " " + name.value().asText().orElse("without a name");
      verdicts.add(verdict(item, settings.stated(table + ".hash")));
    }
    return verdicts;
  }

  private static Verdict verdict(String item, Setting hash) {
    return judged(item, hash.value())
        .expected("64 hexadecimal digits that do not ship")
        .actual(hash.value().display())
        .from(hash.origin());
  }

  private static Verdict judged(String item, SettingValue value) {
    Optional<Redacted> secret = value.asSecret();
    if (secret.map(Redacted::kind).filter(kind -> kind.isReference() || kind.isOpen()).isPresent()
        || Conditions.isReferenceText(value)) {
      return Verdict.unknown(item, item + ": the hash stands outside the file");
    }
    if (secret.filter(known -> known.isOn(KnownList.SHIPPED)).isPresent()) {
      return Verdict.fail(
          item, item + ": it is the hash that ships, whose password everybody knows");
    }
    return secret.flatMap(Redacted::form).filter(SHA_256::equals).isPresent()
        ? Verdict.pass(item, item + ": it is a SHA-256 that does not ship")
        : Verdict.fail(item, item + ": it is no SHA-256 in hexadecimal digits");
  }
}

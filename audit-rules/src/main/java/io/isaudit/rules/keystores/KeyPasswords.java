package io.isaudit.rules.keystores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the passwords of private keys; the default is public and does not follow the store's. */
final class KeyPasswords implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    return Stream.of(Use.PRIMARY, Use.INTERNAL, Use.TLS)
        .filter(use -> use == Use.PRIMARY || settings.mentions(use.table()))
        .map(use -> verdict(settings, use.key("key_password")))
        .toList();
  }

  private static Verdict verdict(Settings settings, String key) {
    Optional<Setting> setting = settings.find(key);
    if (setting.isEmpty()) {
      return Verdict.unknown(key, key + " is not set and its default is not known");
    }
    boolean isSet = setting.get().isExplicit();
    Verdict verdict =
        switch (PasswordState.of(settings, key)) {
          case PUBLIC ->
              Verdict.fail(
                  key,
                  isSet
                      ? key + " is a password that everybody knows"
                      : key + " is not set, and what it then is, everybody knows");
          case OWN -> Verdict.pass(key, key + " is not the one that ships");
          case NOT_KNOWN -> Verdict.unknown(key, "the value of " + key + " is not known");
        };
    return verdict
        .expected("a password of your own, best as $secret{}")
        .actual(setting.get().value().display())
        .from(setting.get().origin());
  }
}

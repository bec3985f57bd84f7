package io.isaudit.rules.accounts;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.SettingValue.Flag;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Whether people may register themselves without proving that they are people. */
final class SelfRegistration implements Check {

  private static final String ALLOWED =
      "identity_mgt.user_self_registration.allow_self_registration";
  private static final String CAPTCHA = "recaptcha.enabled";
  private static final String SECRET = "recaptcha.secret_key";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Optional<Setting> allowed = settings.find(ALLOWED);
    Optional<Setting> captcha = settings.find(CAPTCHA);
    if (allowed.isEmpty() || captcha.isEmpty()) {
      return List.of(Verdict.unknown(ALLOWED, "the defaults of this version are not known"));
    }
    Setting registration = allowed.get();
    Verdict verdict = verdict(registration, captcha.get().value(), settings.stated(SECRET).value());
    return List.of(verdict.from(registration.origin()).note(AccountLock.TENANT_WINS));
  }

  private static Verdict verdict(Setting allowed, SettingValue captcha, SettingValue secret) {
    if (allowed.isAbsent() || allowed.value().is("false")) {
      return Verdict.pass(ALLOWED, "nobody registers without help");
    }
    if (!allowed.value().is("true")) {
      return Verdict.unknown(ALLOWED, ALLOWED + " is not written with true or false");
    }
    if (Conditions.isReferenceText(captcha) || captcha.asSecret().isPresent()) {
      return Verdict.unknown(ALLOWED, CAPTCHA + " is set outside the file");
    }
    Verdict open = Verdict.fail(ALLOWED, "everybody may register, and " + why(captcha));
    if (!captcha.equals(new Flag(true))) {
      return open.expected(CAPTCHA + " = true").actual(captcha.display());
    }
    boolean referred =
        Conditions.isReferenceText(secret)
            || secret.asSecret().map(Redacted::kind).filter(k -> k.isReference()).isPresent();
    return referred
        ? Verdict.pass(ALLOWED, "a captcha stands before registration")
        : Verdict.fail(ALLOWED, "the captcha has no secret key from the vault")
            .expected(SECRET + " as a reference")
            .actual(secret.display());
  }

  private static String why(SettingValue captcha) {
    return captcha.is("true")
        ? "the captcha is switched on by a text, where only a real boolean counts"
        : "no captcha stands before that";
  }
}

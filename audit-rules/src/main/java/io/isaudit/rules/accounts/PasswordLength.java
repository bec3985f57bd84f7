package io.isaudit.rules.accounts;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** How long a password has to be by the policy that every tenant starts from. */
final class PasswordLength implements Check {

  static final Parameter<Integer> MIN_LENGTH =
      new Parameter.Count("minLength", 8, "characters", 1, 64);

  private static final String POLICY = "identity_mgt.events.schemes.passwordPolicy.properties.";
  private static final String ON = POLICY + "enable";
  private static final String LENGTH = POLICY + "'min.length'";
  private static final String PATTERN = "user_store.properties.PasswordJavaRegEx";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Optional<Setting> on = settings.find(ON);
    if (on.isEmpty()) {
      return List.of(Verdict.unknown(ON, "the defaults of this version are not known"));
    }
    Setting policy = on.get();
    if (!policy.isAbsent() && !policy.value().is("true") && !policy.value().is("false")) {
      return List.of(Verdict.unknown(ON, "whether the password policy is on is not known"));
    }
    if (!policy.value().is("true")) {
      return List.of(
          Verdict.fail(ON, "the password policy is off")
              .expected("true")
              .actual(policy.value().display())
              .from(policy.origin())
              .note(note(settings)));
    }
    int least = subject.parameter(MIN_LENGTH);
    Optional<Setting> length = settings.find(LENGTH);
    return List.of(
        verdict(length.map(Setting::value), least)
            .expected("at least " + MIN_LENGTH.display(least))
            .actual(length.map(setting -> setting.value().display()).orElse("not known"))
            .from(length.orElse(policy).origin())
            .note(note(settings)));
  }

  private static Verdict verdict(Optional<SettingValue> length, int least) {
    Optional<Long> number = length.flatMap(SettingValue::asNumber);
    if (number.isEmpty()) {
      return Verdict.unknown(LENGTH, "the shortest length that the policy allows is not known");
    }
    return number.get() >= least
        ? Verdict.pass(LENGTH, "a password needs " + number.get() + " characters")
        : Verdict.fail(LENGTH, "a password needs only " + number.get() + " characters");
  }

  private static String note(Settings settings) {
    String store =
        settings
            .find(PATTERN)
            .flatMap(setting -> setting.value().asText())
            .map(pattern -> "; the user store itself asks for " + pattern)
            .orElse("");
    return AccountLock.TENANT_WINS + store;
  }
}

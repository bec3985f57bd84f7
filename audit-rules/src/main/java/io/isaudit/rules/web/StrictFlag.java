package io.isaudit.rules.web;

import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue.Flag;
import java.util.Optional;

/** Switches that the product reads as real booleans only: any text counts as false there. */
final class StrictFlag {

  private static final String TEXT =
      "it is a text, which this version takes for false whatever it says";

  private StrictFlag() {}

  /** A switch that has to be off; a text is off too, but surely not meant so. */
  static Verdict off(String key, Optional<Setting> found, String whenOn) {
    return judge(key, found, false, whenOn).expected("false or absent");
  }

  /** A switch that has to be on. */
  static Verdict on(String key, Optional<Setting> found, String whenOff) {
    return judge(key, found, true, whenOff).expected("true");
  }

  static boolean isOn(Setting setting) {
    return setting.value().equals(new Flag(true));
  }

  private static Verdict judge(
      String key, Optional<Setting> found, boolean wanted, String otherwise) {
    if (found.isEmpty()) {
      return Verdict.unknown(key, "the default of " + key + " is not known");
    }
    Setting setting = found.get();
    if (Hidden.is(setting.value())) {
      return Verdict.unknown(key, Hidden.words(key)).from(setting.origin());
    }
    Verdict verdict =
        isOn(setting) == wanted
            ? Verdict.pass(key, key + " is as it should be")
            : Verdict.fail(key, otherwise);
    boolean loose = setting.value().is("true") && !isOn(setting);
    return (loose ? verdict.note(TEXT) : verdict)
        .actual(setting.value().display())
        .from(setting.origin());
  }
}

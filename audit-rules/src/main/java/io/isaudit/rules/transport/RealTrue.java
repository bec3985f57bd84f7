package io.isaudit.rules.transport;

import io.isaudit.rule.Subject;
import io.isaudit.rule.lang.Condition;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.Judgement;
import io.isaudit.rule.lang.SettingView;
import io.isaudit.snapshot.settings.SettingValue;

/** A boolean that is on, or left out; a text counts as off, whatever it says. */
final class RealTrue implements Condition<SettingView> {

  @Override
  public String description() {
    return "be true without quotes or absent";
  }

  @Override
  public Judgement judge(SettingView view, Subject subject) {
    SettingValue value = view.value();
    if (value.asSecret().isPresent() || Conditions.isReferenceText(value)) {
      return Judgement.unknown(view.key() + " is set outside the file");
    }
    if (value.isAbsent()) {
      return Judgement.met();
    }
    return value instanceof SettingValue.Flag flag
        ? Judgement.met(flag.on())
        : Judgement.notMet("only a real boolean switches it on");
  }
}

package io.isaudit.rules.web;

import io.isaudit.rule.lang.Conditions;
import io.isaudit.snapshot.settings.SettingValue;

/** Values whose text is not there to be judged. */
final class Hidden {

  private Hidden() {}

  static boolean is(SettingValue value) {
    return Conditions.isReferenceText(value) || value.asSecret().isPresent();
  }

  static String words(String key) {
    return key + " is set outside the file or not kept in clear";
  }
}

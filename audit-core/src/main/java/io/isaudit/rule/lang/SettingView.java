package io.isaudit.rule.lang;

import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.SettingValue;

/** The effective setting of a key, as conditions see it. */
public record SettingView(String key, Setting setting) {

  public SettingValue value() {
    return setting.value();
  }
}

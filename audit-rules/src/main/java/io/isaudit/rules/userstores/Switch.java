package io.isaudit.rules.userstores;

import io.isaudit.snapshot.settings.SettingValue;
import java.util.Optional;

/** A boolean property as far as it is known. */
enum Switch {
  ON,
  OFF,
  /** Neither written nor defaulted. */
  UNSET,
  /** Set outside the file, no boolean, or left to defaults that are not known. */
  UNKNOWN;

  static Switch of(Optional<SettingValue> value) {
    if (value.isEmpty()) {
      return UNKNOWN;
    }
    if (value.get().isAbsent()) {
      return UNSET;
    }
    if (value.get().is("true")) {
      return ON;
    }
    return value.get().is("false") ? OFF : UNKNOWN;
  }
}

package io.isaudit.rules.databases;

import io.isaudit.snapshot.settings.Setting;
import java.util.Optional;

/** A boolean of the file as far as it is known. */
enum Switch {
  ON,
  OFF,
  /** Neither written nor defaulted. */
  UNSET,
  /** Set outside the file, no boolean, or left to defaults that are not known. */
  UNKNOWN;

  static Switch of(Optional<Setting> setting) {
    if (setting.isEmpty()) {
      return UNKNOWN;
    }
    if (setting.get().isAbsent()) {
      return UNSET;
    }
    if (setting.get().value().is("true")) {
      return ON;
    }
    return setting.get().value().is("false") ? OFF : UNKNOWN;
  }
}

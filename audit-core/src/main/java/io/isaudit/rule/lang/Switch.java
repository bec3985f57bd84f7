package io.isaudit.rule.lang;

import io.isaudit.snapshot.settings.SettingValue;
import java.util.Optional;

/** A boolean of the target as far as it is known. Whoever takes UNSET for off guesses a default. */
public enum Switch {
  ON,
  OFF,
  /** Neither written nor defaulted. */
  UNSET,
  /** Set outside the file, no boolean, or left to defaults that are not known. */
  UNKNOWN;

  /**
   * Reads a value; letter case does not count.
   *
   * @param value empty where a default is not known
   */
  public static Switch of(Optional<SettingValue> value) {
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

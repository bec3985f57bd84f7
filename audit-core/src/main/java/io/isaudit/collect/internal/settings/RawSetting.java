package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;

/**
 * A setting as it is written, not redacted: it must not leave this package.
 *
 * @param value String, Boolean, Long, Double, a date or time, or a List of such
 */
record RawSetting(String key, Object value, Place at) {

  /** Without the value, which may be a secret. */
  @Override
  public String toString() {
    return key + " at " + at;
  }
}

package io.isaudit.progress;

import java.util.Locale;

/** A part of a node that is collected in one go, in the order of collection. */
public enum NodePart {
  PRODUCT,
  SETTINGS,
  KEYSTORES,
  FILES,
  USER_STORES,
  CONTAINER,
  STARTUP,
  LOGGING,
  DIRECTORIES,
  LOGS,
  HOST,
  LISTENERS;

  /** Its name as a person reads it, for example {@code user stores}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

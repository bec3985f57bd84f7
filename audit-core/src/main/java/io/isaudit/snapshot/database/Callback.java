package io.isaudit.snapshot.database;

import io.isaudit.snapshot.settings.SettingValue;

/**
 * An address that an active application has registered for the answers of a log-in.
 *
 * @param application its name, with its tenant where that is not the first one
 * @param url redacted like any other address of the target
 */
public record Callback(String application, SettingValue url) {

  /** As many of a database are read; one more of them tells that there are others. */
  public static final int MOST_READ = 5_000;
}

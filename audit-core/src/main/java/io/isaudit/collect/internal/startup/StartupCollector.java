package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.snapshot.Evidence;
import io.isaudit.snapshot.MissingReason;
import io.isaudit.snapshot.StartupOptions;

/** Placeholder while its author works. */
public final class StartupCollector {
  private StartupCollector() {}

  public static Evidence<StartupOptions> collect(HomeFolder home, Redactor redactor) {
    return Evidence.missing(MissingReason.UNSUPPORTED, "later");
  }
}

package io.isaudit.collect.internal.startup;

import java.util.NavigableSet;

/** Reads JVM options from one format of a file that starts the server. */
interface LauncherReader {

  void read();

  JvmOptions options();

  /** Where something is done that cannot be followed. */
  NavigableSet<Integer> gaps();
}

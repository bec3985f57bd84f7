package io.isaudit.snapshot.startup;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;

/**
 * A file of the home, other than the start-up script, that starts the server with JVM options of
 * its own. That it is there does not mean that it is in use.
 *
 * @param file relative path
 * @param options of a service unit those in the environment that it gives the script; they add to
 *     the script's
 * @param gaps what could not be followed; the whole file when it could not be read
 */
public record Launcher(String file, LauncherKind kind, List<JvmOption> options, List<Place> gaps) {

  public Launcher {
    options = List.copyOf(options);
    gaps = List.copyOf(gaps);
  }

  /** How it starts the server. */
  public enum LauncherKind {
    /** YAJSW, which runs the server as a service of Windows and knows nothing of the script. */
    WRAPPER,
    /** A service of systemd. */
    UNIT
  }
}

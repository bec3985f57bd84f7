package io.isaudit.snapshot.host;

import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/**
 * The running server process. Its real command line beats what a start-up script says.
 *
 * @param javaMajor major version of the Java it runs on
 */
public record ServerProcess(
    String user, boolean superuser, Optional<Integer> javaMajor, List<JvmOption> options) {

  public ServerProcess {
    options = List.copyOf(options);
  }
}

package io.isaudit.snapshot.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The running server process. Its real command line beats what a start-up script says.
 *
 * @param user name of the account, or its number where the name is not known
 * @param javaMajor major version of the Java it runs on
 * @param options in the order of the command line; the home stands in them as {@code $CARBON_HOME}
 * @param javaReleased day on which that build of Java was released
 * @param account what else the account is for
 */
public record ServerProcess(
    String user,
    boolean superuser,
    Optional<Integer> javaMajor,
    List<JvmOption> options,
    Evidence<LocalDate> javaReleased,
    Evidence<AccountUse> account) {

  public ServerProcess {
    options = List.copyOf(options);
  }

  /**
   * What else the account of the server is for.
   *
   * @param otherProcesses that it runs, apart from those that the server started or was started by
   * @param administrator whether it is in a group that may become root
   */
  public record AccountUse(int otherProcesses, boolean administrator) {}
}

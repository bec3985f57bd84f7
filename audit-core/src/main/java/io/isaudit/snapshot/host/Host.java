package io.isaudit.snapshot.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Map;

/**
 * The machine a node runs on; collected only when asked for and only for a home on that machine.
 *
 * @param operatingSystem name and release of the kernel
 * @param container whether the collector ran inside a container
 * @param processors that the server process may use: a quota or a set of them counts
 * @param memoryBytes of the machine or, inside a container, its limit
 * @param diskBytes size of the file system that holds the home
 * @param freeDiskBytes of the file system that holds the home
 * @param kernel kernel parameters by name, for example {@code net.ipv4.tcp_fin_timeout}; one that
 *     the kernel does not have is not there
 * @param limits resource limits of the server process by name: {@code nofile-soft}, …; the largest
 *     number stands for none
 * @param names how this machine finds the hosts that the settings name
 * @param firewall as its files configure it, which is not always what runs
 * @param ssh missing as absent where there is no SSH server
 * @param pendingSecurityUpdates as the package manager last counted them
 * @param clockOffsetMillis positive when the clock of this machine is late
 */
public record Host(
    Evidence<String> operatingSystem,
    Evidence<Boolean> container,
    Evidence<Integer> processors,
    Evidence<Long> memoryBytes,
    Evidence<Long> diskBytes,
    Evidence<Long> freeDiskBytes,
    Evidence<Map<String, String>> kernel,
    Evidence<Map<String, Long>> limits,
    Evidence<ServerProcess> process,
    Evidence<NameResolution> names,
    Evidence<Firewall> firewall,
    Evidence<SshServer> ssh,
    Evidence<Integer> pendingSecurityUpdates,
    Evidence<Long> clockOffsetMillis) {

  public Host {
    kernel = kernel.map(Sorted::map);
    limits = limits.map(Sorted::map);
  }

  /** Whether it is known to run Windows, where rules on Linux do not apply. */
  public boolean isWindows() {
    return operatingSystem.found().filter(name -> name.startsWith("Windows")).isPresent();
  }

  /** Whether the collector is known to have run inside a container. */
  public boolean isContainer() {
    return container.found().filter(inside -> inside).isPresent();
  }
}

package io.isaudit.snapshot.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Map;

/**
 * The machine a node runs on; collected only when asked for and only for a home on that machine.
 *
 * @param memoryBytes of the machine or, inside a container, its limit
 * @param kernel kernel parameters by name, for example {@code net.ipv4.tcp_fin_timeout}
 * @param freeDiskBytes of the file system that holds the home
 * @param limits resource limits of the server process by name: {@code nofile-soft}, …
 */
public record Host(
    Evidence<String> operatingSystem,
    Evidence<Integer> processors,
    Evidence<Long> memoryBytes,
    Evidence<Long> freeDiskBytes,
    Evidence<Map<String, String>> kernel,
    Evidence<Map<String, Long>> limits,
    Evidence<ServerProcess> process,
    Evidence<Long> clockOffsetMillis) {

  public Host {
    kernel = kernel.map(Sorted::map);
    limits = limits.map(Sorted::map);
  }
}

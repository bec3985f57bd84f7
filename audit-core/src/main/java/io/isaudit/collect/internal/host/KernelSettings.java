package io.isaudit.collect.internal.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The kernel parameters that rules ask for. */
final class KernelSettings {

  private static final List<String> NAMES =
      List.of(
          "fs.file-max",
          "net.core.rmem_max",
          "net.core.somaxconn",
          "net.core.wmem_max",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_rmem",
          "net.ipv4.tcp_tw_recycle",
          "net.ipv4.tcp_tw_reuse",
          "net.ipv4.tcp_wmem");

  private static final String NUMBERS = "\\d{1,20}(?:\\s+\\d{1,20}){0,3}";

  private KernelSettings() {}

  static Evidence<Map<String, String>> collect(Machine machine) {
    Map<String, String> found = new TreeMap<>();
    for (String name : NAMES) {
      String file = "/proc/sys/" + name.replace('.', '/');
      if (machine.exists(file)) {
        String text = machine.text(file).found().orElse("");
        // What is there and says nothing must not look like what the kernel does not have.
        found.put(
            name,
            text.matches(NUMBERS) ? String.join(" ", text.split("\\s+", -1)) : "not readable");
      }
    }
    return found.isEmpty()
        ? Evidence.missing(MissingReason.UNREADABLE, "the kernel shows none of its parameters")
        : machine.found(found, "/proc/sys");
  }
}

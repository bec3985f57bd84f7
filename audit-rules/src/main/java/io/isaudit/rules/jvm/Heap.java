package io.isaudit.rules.jvm;

import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the heap limit from JVM options: of the running process when it is known. */
final class Heap {

  private static final String LIMIT = "-Xmx";

  private Heap() {}

  /** The option that sets the limit: the last one counts. */
  static Optional<JvmOption> limit(StartupOptions startup) {
    return startup.effective(LIMIT);
  }

  /** The same of the running process, which beats the script; empty when it is not known. */
  static Optional<JvmOption> limit(Host host) {
    List<JvmOption> options =
        host.process().found().map(process -> process.options()).orElse(List.of());
    return options.stream().filter(option -> option.name().equals(LIMIT)).reduce((a, b) -> b);
  }

  /** Bytes of a size such as {@code 4096m}; empty when it is not one. */
  static Optional<Long> bytes(JvmOption option) {
    String size = option.value().asText().orElse("").strip().toLowerCase(Locale.ROOT);
    if (!size.matches("\\d{1,13}[kmgt]?")) {
      return Optional.empty();
    }
    char unit = size.charAt(size.length() - 1);
    int shift = Character.isDigit(unit) ? 0 : 10 * ("kmgt".indexOf(unit) + 1);
    String digits = shift == 0 ? size : size.substring(0, size.length() - 1);
    return Optional.of(Long.parseLong(digits) << shift);
  }
}

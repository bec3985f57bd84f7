package io.isaudit.rules.jvm;

import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.Locale;
import java.util.Optional;

/** Reads sizes of the heap from JVM options. */
final class Heap {

  private static final String[] LIMIT = {"-Xmx", "-XX:MaxHeapSize"};
  private static final String[] INITIAL = {"-Xms", "-XX:InitialHeapSize"};
  private static final String[] SHARE = {"-XX:MaxRAMPercentage", "-XX:InitialRAMPercentage"};

  private Heap() {}

  /** The option that sets the limit: the last one counts. */
  static Optional<JvmOption> limit(StartOptions options) {
    return options.last(LIMIT);
  }

  /** The option that sets the size at the start. */
  static Optional<JvmOption> initial(StartOptions options) {
    return options.last(INITIAL);
  }

  /** Why sizes cannot be told: gaps, or shares of a memory that nobody knows. */
  static Optional<Verdict> doubt(StartOptions options, String item) {
    boolean complete = limit(options).isPresent() && initial(options).isPresent();
    Optional<Verdict> share =
        options
            .last(SHARE)
            .filter(option -> !complete)
            .map(option -> Verdict.unknown(item, "the heap is a share of the machine's memory"));
    return options.doubt(item).or(() -> share);
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
    long number = Long.parseLong(digits);
    return number > Long.MAX_VALUE >> shift ? Optional.empty() : Optional.of(number << shift);
  }
}

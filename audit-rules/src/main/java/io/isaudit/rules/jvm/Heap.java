package io.isaudit.rules.jvm;

import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.Optional;

/** Reads sizes of the heap from JVM options. */
final class Heap {

  private static final String[] INITIAL = {"-Xms", "-XX:InitialHeapSize"};
  private static final String[] SHARE = {"-XX:MaxRAMPercentage", "-XX:InitialRAMPercentage"};

  private Heap() {}

  /** The option that sets the limit: the last one counts. */
  static Optional<JvmOption> limit(StartOptions options) {
    return options.heapLimit();
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
    return StartOptions.bytes(option);
  }
}

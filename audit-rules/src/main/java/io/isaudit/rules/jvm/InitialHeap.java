package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/** Compares the size of the heap at the start with its limit. */
final class InitialHeap implements Check {

  private static final String ITEM = "initial heap";
  private static final String EXPECTED = "-Xms equal to -Xmx";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartOptions options = StartOptions.inEffect(subject);
    return List.of(
        Heap.doubt(options, ITEM)
            .orElseGet(() -> verdict(Heap.initial(options), Heap.limit(options)))
            .expected(EXPECTED));
  }

  private static Verdict verdict(Optional<JvmOption> initial, Optional<JvmOption> limit) {
    if (initial.isEmpty() || limit.isEmpty()) {
      String missing = initial.isEmpty() ? "-Xms" : "-Xmx";
      Verdict fail = Verdict.fail(ITEM, missing + " is not set, so the JVM chooses the size");
      return initial.or(() -> limit).map(set -> StartOptions.about(set, fail)).orElse(fail);
    }
    Optional<Long> start = Heap.bytes(initial.get());
    Optional<Long> most = Heap.bytes(limit.get());
    if (start.isEmpty() || most.isEmpty()) {
      JvmOption unclear = start.isEmpty() ? initial.get() : limit.get();
      return StartOptions.about(unclear, Verdict.unknown(ITEM, unclear.name() + " has no size"));
    }
    Verdict verdict =
        start.equals(most)
            ? Verdict.pass(ITEM, "the heap has its full size from the start")
            : Verdict.fail(ITEM, "the heap starts at another size than its limit");
    return StartOptions.about(initial.get(), verdict)
        .actual(StartOptions.shown(initial.get()) + " " + StartOptions.shown(limit.get()));
  }
}

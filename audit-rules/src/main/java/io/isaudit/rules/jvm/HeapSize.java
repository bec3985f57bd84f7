package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/** Compares the limit of the heap with what a server in production needs. */
final class HeapSize implements Check {

  static final Parameter<Integer> LEAST =
      new Parameter.Count("minHeapMb", 2048, "MB", 256, 1_048_576);
  static final Parameter<Integer> RECOMMENDED =
      new Parameter.Count("recommendedHeapMb", 4096, "MB", 256, 1_048_576);

  private static final String ITEM = "heap";
  private static final int MEGABYTE = 20;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartOptions options = StartOptions.inEffect(subject);
    Optional<JvmOption> limit = Heap.limit(options);
    Optional<Verdict> doubt = limit.isPresent() ? options.doubt(ITEM) : Heap.doubt(options, ITEM);
    return List.of(doubt.orElseGet(() -> verdict(subject, limit)));
  }

  private static Verdict verdict(Subject subject, Optional<JvmOption> limit) {
    String expected = "at least " + LEAST.display(subject.parameter(LEAST));
    if (limit.isEmpty()) {
      return Verdict.fail(ITEM, "no limit of the heap is set").expected(expected);
    }
    Optional<Long> bytes = Heap.bytes(limit.get());
    if (bytes.isEmpty()) {
      return StartOptions.about(
          limit.get(),
          Verdict.unknown(ITEM, "the limit of the heap is no size").expected(expected));
    }
    long megabytes = bytes.get() >> MEGABYTE;
    String size = "the heap is limited to " + megabytes + " MB";
    if (megabytes < subject.parameter(LEAST)) {
      return StartOptions.about(limit.get(), Verdict.fail(ITEM, size).expected(expected));
    }
    String hint =
        megabytes < subject.parameter(RECOMMENDED)
            ? ", less than the recommended " + RECOMMENDED.display(subject.parameter(RECOMMENDED))
            : "";
    Verdict pass = StartOptions.about(limit.get(), Verdict.pass(ITEM, size).expected(expected));
    if (hint.isEmpty()) {
      return pass;
    }
    String more = pass.note().map(note -> "; " + note).orElse("");
    return pass.note(size + hint + more);
  }
}

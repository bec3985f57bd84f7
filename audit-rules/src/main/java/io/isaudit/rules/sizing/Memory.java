package io.isaudit.rules.sizing;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import java.util.List;
import java.util.Optional;

/** The memory of the machine or container; a large heap asks for more of it. */
final class Memory implements Check {

  static final Parameter<Integer> LEAST = new Parameter.Count("minRamGb", 4, "GB", 1, 4_096);
  static final Parameter<Integer> RECOMMENDED =
      new Parameter.Count("recommendedRamGb", 8, "GB", 1, 4_096);

  private static final String ITEM = "memory";
  private static final int LARGE_HEAP = 4;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        Sizes.verdict(
            ITEM,
            "the memory is",
            subject.host().memoryBytes(),
            bytes -> verdict(bytes, subject).actual(Sizes.shown(bytes))));
  }

  private static Verdict verdict(long bytes, Subject subject) {
    int least = subject.parameter(LEAST);
    int recommended = subject.parameter(RECOMMENDED);
    String size = "the server may use " + Sizes.shown(bytes) + " of memory";
    if (bytes < Sizes.gigabytes(least)) {
      return Verdict.fail(ITEM, size).expected("at least " + LEAST.display(least));
    }
    String expected = "at least " + RECOMMENDED.display(recommended) + " for a heap of 4 GB";
    if (bytes >= Sizes.gigabytes(recommended)) {
      return Verdict.pass(ITEM, size).expected(expected);
    }
    StartOptions options = StartOptions.inEffect(subject);
    Optional<Verdict> doubt = options.doubt(ITEM);
    if (doubt.isPresent()) {
      return doubt.get().expected(expected);
    }
    Optional<Long> heap = options.heapLimit().flatMap(StartOptions::bytes);
    if (heap.isEmpty()) {
      return Verdict.unknown(ITEM, "the limit of the heap is not known").expected(expected);
    }
    return (heap.get() >= Sizes.gigabytes(LARGE_HEAP)
            ? Verdict.fail(ITEM, size + ", little for a heap of " + Sizes.shown(heap.get()))
            : Verdict.pass(ITEM, size))
        .expected(expected);
  }
}

package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/** Compares the heap limit with the memory of the machine or container. */
final class HeapShare implements Check {

  static final Parameter<Integer> MOST_OF_MEMORY =
      new Parameter.Count("ramPct", 50, "% of memory", 10, 90);

  private static final String ITEM = "heap";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Long> memory = subject.host().memoryBytes().found();
    if (memory.isEmpty()) {
      return List.of(Verdict.unknown(ITEM, "the memory of the machine is not known"));
    }
    StartOptions options = StartOptions.inEffect(subject);
    Optional<Verdict> doubt = options.doubt(ITEM);
    if (doubt.isPresent()) {
      return List.of(doubt.get());
    }
    Optional<JvmOption> option = Heap.limit(options);
    Optional<Long> heap = option.flatMap(Heap::bytes);
    if (option.isEmpty() || heap.isEmpty()) {
      return List.of(Verdict.unknown(ITEM, "no heap limit is given, or it is no size"));
    }
    long percent = (long) Math.ceil(100.0 * heap.get() / memory.get());
    int most = subject.parameter(MOST_OF_MEMORY);
    String share = "the heap may take " + percent + " % of the memory";
    Verdict verdict =
        percent <= most
            ? Verdict.pass(ITEM, share)
            : Verdict.fail(ITEM, share + ", more than " + most + " %");
    return List.of(
        StartOptions.about(option.get(), verdict.expected("at most " + most + " % of the memory")));
  }
}

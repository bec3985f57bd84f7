package io.isaudit.rules.sizing;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Verdict;
import java.util.Locale;
import java.util.function.Function;

/** Sizes as they are sold: a gigabyte is a thousand megabytes, which leaves room for the kernel. */
final class Sizes {

  private static final long GIGABYTE = 1_000_000_000;

  private Sizes() {}

  static long gigabytes(int number) {
    return number * GIGABYTE;
  }

  static String shown(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
  }

  static <T> Verdict verdict(
      String item, String what, Evidence<T> evidence, Function<T, Verdict> judge) {
    return evidence.fold(
        found -> judge.apply(found.value()),
        missing -> Verdict.unknown(item, what + " not known: " + missing.explanation()));
  }
}

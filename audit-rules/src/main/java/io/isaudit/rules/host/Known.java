package io.isaudit.rules.host;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.function.Function;

/** Judges a fact where it is there, and says why it is not known where it is not. */
final class Known {

  private Known() {}

  static <T> List<Verdict> or(
      String item, String what, Evidence<T> evidence, Function<T, List<Verdict>> judge) {
    return evidence.fold(
        found -> judge.apply(found.value()),
        missing -> List.of(Verdict.unknown(item, what + " not known: " + missing.explanation())));
  }
}

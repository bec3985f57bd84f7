package io.isaudit.collect;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.progress.AuditCancelledException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs one part of a collection so that a defect of its collector is missing evidence, and all
 * other parts and nodes are collected. Of what was thrown only the class is told: its message may
 * quote the target.
 */
final class Guarded {

  private Guarded() {}

  static <T> Evidence<T> evidence(Supplier<Evidence<T>> collector) {
    return part(collector, Missing::as);
  }

  /**
   * What a collector gives.
   *
   * @param failed what there is instead when it fails
   */
  static <T> T part(Supplier<T> collector, Function<Missing<?>, T> failed) {
    try {
      return collector.get();
    } catch (AuditCancelledException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      String detail = "the collector failed with " + e.getClass().getSimpleName();
      return failed.apply(new Missing<>(MissingReason.UNREADABLE, detail, Optional.empty()));
    }
  }
}

package io.isaudit.junit;

import java.util.function.Supplier;

/** An audit, or why it could not be made; kept so that neither is made twice. */
sealed interface Attempt<T> {

  record Made<T>(T value) implements Attempt<T> {}

  record Refused<T>(AuditProblem problem) implements Attempt<T> {}

  /** Runs something that may be refused. */
  static <T> Attempt<T> at(Supplier<T> what) {
    try {
      return new Made<>(what.get());
    } catch (AuditProblem e) {
      return new Refused<>(e);
    }
  }

  /** The value, or the problem as an exception. */
  default T value() {
    if (this instanceof Made<T> made) {
      return made.value();
    }
    throw ((Refused<T>) this).problem();
  }
}

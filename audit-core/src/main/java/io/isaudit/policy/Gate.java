package io.isaudit.policy;

import io.isaudit.rule.Severity;
import java.util.Optional;

/**
 * When an audit counts as passed.
 *
 * @param failOn the least severity of an open finding that fails it; never when empty
 * @param allowUnknown whether ERROR and UNKNOWN at that severity, and low coverage, are let through
 */
public record Gate(Optional<Severity> failOn, boolean allowUnknown) {

  /** Fails on an open finding of high severity or worse. */
  public static Gate standard() {
    return new Gate(Optional.of(Severity.HIGH), false);
  }
}

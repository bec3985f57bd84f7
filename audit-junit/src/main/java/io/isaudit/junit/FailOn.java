package io.isaudit.junit;

import io.isaudit.policy.Gate;
import io.isaudit.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** The least severity that fails a class, and a rule that could not be decided. */
public enum FailOn {
  /** What the gate of the policy says: high, unless a policy file says otherwise. */
  POLICY,
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  NEVER;

  /** The word of configuration parameters, for example {@code critical}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FailOn> parse(String word) {
    for (FailOn value : values()) {
      if (value.word().equals(word)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  Gate applyTo(Gate gate) {
    return switch (this) {
      case POLICY -> gate;
      case NEVER -> gate.failingOn(Optional.empty());
      case CRITICAL -> gate.failingOn(Optional.of(Severity.CRITICAL));
      case HIGH -> gate.failingOn(Optional.of(Severity.HIGH));
      case MEDIUM -> gate.failingOn(Optional.of(Severity.MEDIUM));
      case LOW -> gate.failingOn(Optional.of(Severity.LOW));
    };
  }
}

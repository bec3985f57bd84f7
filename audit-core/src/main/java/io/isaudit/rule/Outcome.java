package io.isaudit.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * What evaluating a rule gave. The order is the order of precedence: of several outcomes the first
 * one here is the outcome of the whole.
 */
public enum Outcome {
  FAIL,
  ERROR,
  UNKNOWN,
  MANUAL,
  PASS,
  INFORMATIONAL,
  NOT_APPLICABLE,
  NOT_SELECTED;

  /** The word used in rule pages and reports, for example {@code not-applicable}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is part of the score: a decision, or one that should have been possible. */
  public boolean isScored() {
    return isDecided() || this == ERROR || this == UNKNOWN;
  }

  public boolean isDecided() {
    return this == PASS || this == FAIL;
  }

  /**
   * The worst of several.
   *
   * @throws java.util.NoSuchElementException when there is none: nothing is never a pass
   */
  public static Outcome worstOf(Collection<Outcome> outcomes) {
    return outcomes.stream().min(Comparator.naturalOrder()).orElseThrow();
  }
}

package io.isaudit.result.diff;

import io.isaudit.rule.Outcome;

/**
 * What one result says of a finding: an outcome, or what is not there to have one. What is not
 * there has not been fixed.
 */
public enum Status {
  PASS("passed"),
  FAIL("failed"),
  ERROR("was an audit error"),
  UNKNOWN("was unknown"),
  MANUAL("was an open question"),
  INFORMATIONAL("was informational"),
  NOT_APPLICABLE("did not apply"),
  NOT_SELECTED("was not selected"),
  /** The rule was judged on the target, and this item of it was not there. */
  NO_ITEM("had no such item"),
  NO_TARGET("had no such target"),
  NO_RULE("had no such rule");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  static Status of(Outcome outcome) {
    return valueOf(outcome.name());
  }

  /** As they follow the name of a result or of a rule in it. */
  public String words() {
    return words;
  }

  public boolean isFailing() {
    return this == FAIL;
  }

  /** Whether nobody could tell: such a result says nothing for or against a finding. */
  boolean isUndecided() {
    return this == ERROR || this == UNKNOWN || this == MANUAL;
  }

  /** Whether a later result has to look further back to know what was there. */
  boolean saysNothing() {
    return isUndecided() || this == NOT_SELECTED;
  }

  /** Whether the rule looked and had a verdict, be it that there is no such item. */
  boolean isVerdict() {
    return this == PASS || this == FAIL || this == NO_ITEM;
  }
}

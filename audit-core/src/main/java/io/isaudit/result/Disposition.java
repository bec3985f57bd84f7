package io.isaudit.result;

/** What was decided about a finding. It stands beside the outcome and never changes it. */
public enum Disposition {
  NONE,
  WAIVED,
  WAIVER_EXPIRED,
  FALSE_POSITIVE,
  ATTESTED,
  BASELINED;

  /** Whether the finding no longer counts for the gate. */
  public boolean isSettled() {
    return this == WAIVED || this == FALSE_POSITIVE || this == BASELINED;
  }
}

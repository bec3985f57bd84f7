package io.isaudit.result;

/** The grade of a scorecard, best first. */
public enum Grade {
  A,
  B,
  C,
  D,
  E,
  F;

  /** The worse of two. */
  public Grade cappedAt(Grade cap) {
    return compareTo(cap) >= 0 ? this : cap;
  }
}

package io.isaudit.snapshot.secret;

import java.util.Optional;

/** What is known about two secrets being the same text. */
public enum Equality {
  SAME,
  DIFFERENT,
  /** They were collected apart without one compare key, or one of them stands elsewhere. */
  NOT_KNOWN;

  /**
   * Compares two secrets that are given as text; a reference says nothing of the text behind it.
   *
   * @param together whether both are from one collection
   * @param oneKey whether both were collected with the same compare key
   */
  public static Equality of(Redacted one, Redacted other, boolean together, boolean oneKey) {
    if (together && one.group().isPresent() && other.group().isPresent()) {
      return of(one.group().equals(other.group()));
    }
    Optional<String> tag = one.tag();
    return oneKey && tag.isPresent() && other.tag().isPresent()
        ? of(tag.equals(other.tag()))
        : NOT_KNOWN;
  }

  private static Equality of(boolean same) {
    return same ? SAME : DIFFERENT;
  }
}

package io.isaudit.policy;

import java.util.Locale;

/** What has become of a waiver; several can hold at once. */
public enum WaiverState {
  /** It settles at least one finding. */
  IN_USE("in use"),
  /** It settles findings, and its last day is near. */
  EXPIRES_SOON("expires soon"),
  EXPIRED("expired"),
  /** Its rule was decided, and nothing that it covers fails. */
  UNUSED("covers nothing that fails"),
  /** Every finding that it covers is settled by a waiver above it. */
  SHADOWED("all it covers is waived by another one above it"),
  /** It was given for another version of the rule. */
  STALE("was given for another version of the rule"),
  /** Its rule was not run, or could not be decided, so nothing is known of its use. */
  NOT_JUDGED("its rule was not decided in this run"),
  /** No rule has that id. */
  NO_SUCH_RULE("there is no such rule");

  private final String words;

  WaiverState(String words) {
    this.words = words;
  }

  /** The name in a policy file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String words() {
    return words;
  }
}

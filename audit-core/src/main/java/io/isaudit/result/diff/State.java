package io.isaudit.result.diff;

/** What has become of a finding in the last of several results; what needs a look stands first. */
public enum State {
  NEW("new", "fails, and was not there or not known before"),
  REGRESSED("regressed", "fails again, or fails after it passed"),
  /** The verdicts can't be compared: the version or the parameters of the rule differ. */
  RULE_CHANGED("rule changed", "the rule differs, so that the verdicts can't be compared"),
  STILL_FAILING("still failing", "failed before and fails"),
  MOVED("moved", "fails as before, in another line or file"),
  UNDECIDED("undecided", "failed before, and could not be decided now"),
  ABSENT("absent", "failed before, and was not judged now: this is not fixed"),
  FIXED("fixed", "failed before, and the same rule passes on the same item");

  private final String words;
  private final String meaning;

  State(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  public String meaning() {
    return meaning;
  }
}

package io.isaudit.evidence;

/** Why a fact is not there. Told apart so that a report can say what would bring it in. */
public enum MissingReason {
  /** The run was not asked for this kind of evidence. */
  NOT_ASKED("not asked for"),
  /** The thing to look at does not exist. */
  ABSENT("not there"),
  /** It exists and could not be read. */
  UNREADABLE("not readable"),
  /** It was read and makes no sense in its format. */
  UNPARSABLE("not parsable"),
  /** It is larger than the collector is willing to read. */
  TOO_LARGE("too large"),
  /** A password is needed that the collector does not have. */
  LOCKED("locked"),
  /** The account in use lacks a permission or grant. */
  REFUSED("refused"),
  /** It did not answer in the time allowed. */
  TIMED_OUT("timed out"),
  /** It lies outside the home directory, for example behind a symbolic link. */
  OUTSIDE("outside the home directory"),
  /** The collector does not know this form, version or platform. */
  UNSUPPORTED("not supported"),
  /** The home is a copy: modes and owners are those of the copy. */
  COPIED("lost in copying"),
  /** The snapshot was written by a collector that did not know this fact. */
  COLLECTOR_TOO_OLD("collector too old");

  private final String words;

  MissingReason(String words) {
    this.words = words;
  }

  /** The reason in plain words, lower case, without a full stop. */
  public String words() {
    return words;
  }
}

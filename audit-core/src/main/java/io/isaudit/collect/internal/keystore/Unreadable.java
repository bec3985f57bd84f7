package io.isaudit.collect.internal.keystore;

import io.isaudit.evidence.MissingReason;

/** A store gives nothing; the words are our own and hold no text of the store or of the JDK. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final MissingReason reason;
  private final String code;
  private final String words;

  Unreadable(MissingReason reason, String code, String words) {
    super(words);
    this.reason = reason;
    this.code = code;
    this.words = words;
  }

  static Unreadable garbled(String words) {
    return new Unreadable(MissingReason.UNPARSABLE, "malformed-keystore", words);
  }

  static Unreadable locked(String words) {
    return new Unreadable(MissingReason.LOCKED, "locked-keystore", words);
  }

  static Unreadable unsupported(String words) {
    return new Unreadable(MissingReason.UNSUPPORTED, "unsupported-keystore", words);
  }

  MissingReason reason() {
    return reason;
  }

  String code() {
    return code;
  }

  String words() {
    return words;
  }
}

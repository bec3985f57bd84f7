package io.isaudit.collect.internal.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.io.IOException;

/** Why a request gave no answer, in words of our own: a server's own words are not repeated. */
final class Failure extends IOException {

  private static final long serialVersionUID = 1L;

  private final MissingReason reason;
  private final String words;

  Failure(MissingReason reason, String words) {
    super(words);
    this.reason = reason;
    this.words = words;
  }

  <T> Evidence<T> evidence() {
    return Evidence.missing(reason, words);
  }

  MissingReason reason() {
    return reason;
  }

  static Failure unparsable(String words) {
    return new Failure(MissingReason.UNPARSABLE, words);
  }

  static Failure tooLarge(String words) {
    return new Failure(MissingReason.TOO_LARGE, words);
  }

  static Failure timedOut() {
    return new Failure(MissingReason.TIMED_OUT, "no answer in the time allowed");
  }
}

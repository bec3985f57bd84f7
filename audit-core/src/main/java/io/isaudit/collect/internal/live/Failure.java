package io.isaudit.collect.internal.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.io.IOException;

/** Why a request gave no answer, in words of our own: a server's own words are not repeated. */
final class Failure extends IOException {

  private static final long serialVersionUID = 1L;

  private final MissingReason reason;
  private final String words;
  private final boolean connected;

  Failure(MissingReason reason, String words) {
    this(reason, words, true);
  }

  private Failure(MissingReason reason, String words, boolean connected) {
    super(words);
    this.reason = reason;
    this.words = words;
    this.connected = connected;
  }

  <T> Evidence<T> evidence() {
    return Evidence.missing(reason, words);
  }

  /**
   * The same for a port that may be closed: refused means that it takes no connection, and one that
   * takes it and then says nothing is not closed.
   */
  <T> Evidence<T> evidenceOfPort() {
    if (!connected) {
      return Evidence.missing(MissingReason.REFUSED, words);
    }
    return reason == MissingReason.REFUSED
        ? Evidence.missing(MissingReason.UNREADABLE, words)
        : evidence();
  }

  /** Whether there was a connection before it failed. */
  boolean isConnected() {
    return connected;
  }

  String words() {
    return words;
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

  static Failure unconnected(MissingReason reason, String words) {
    return new Failure(reason, words, false);
  }

  static Failure timedOut() {
    return new Failure(MissingReason.TIMED_OUT, "no answer in the time allowed");
  }
}

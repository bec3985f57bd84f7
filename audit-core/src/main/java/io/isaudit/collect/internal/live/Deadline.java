package io.isaudit.collect.internal.live;

import java.time.Duration;

/** A point in time by which something has to be over. */
record Deadline(long nanos) {

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** This one, or an earlier one when less is allowed. */
  Deadline within(Duration duration) {
    Deadline other = in(duration);
    return other.nanos - nanos < 0 ? other : this;
  }

  boolean isOver() {
    return System.nanoTime() - nanos >= 0;
  }

  /** At least 1, because 0 means for ever to a socket. */
  int millis() {
    long left = (nanos - System.nanoTime()) / 1_000_000;
    return (int) Math.max(1, Math.min(left, Integer.MAX_VALUE));
  }
}

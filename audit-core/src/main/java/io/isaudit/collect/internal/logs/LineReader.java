package io.isaudit.collect.internal.logs;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines within one buffer. Of a longer line than a limit only the beginning is
 * handed on.
 */
final class LineReader {

  /** Takes a line: where it stands in the buffer, which is used again afterwards. */
  interface Sink {
    void line(byte[] buffer, int start, int end);
  }

  private final byte[] buffer;
  private final int longest;
  private long bytes;
  private long cut;

  /**
   * @param size of the buffer, larger than the longest line
   */
  LineReader(int size, int longest) {
    this.buffer = new byte[size];
    this.longest = longest;
  }

  /** Forgets the last stream. */
  void reset() {
    bytes = 0;
    cut = 0;
  }

  /** How many bytes were read of the last stream, also when reading it failed. */
  long bytes() {
    return bytes;
  }

  /** How many lines of the last stream were cut. */
  long cut() {
    return cut;
  }

  /**
   * Reads a stream to its end.
   *
   * @param most bytes to read
   * @return whether the end was reached
   */
  boolean read(InputStream in, long most, Sink sink) throws IOException {
    reset();
    int kept = 0;
    boolean skipping = false;
    while (bytes < most) {
      int room = (int) Math.min(buffer.length - kept, most - bytes);
      int got = in.read(buffer, kept, room);
      if (got < 0) {
        if (kept > 0) {
          sink.line(buffer, 0, kept);
        }
        return true;
      }
      bytes += got;
      int filled = kept + got;
      int start = 0;
      int seen = kept;
      for (int at = seen; at < filled; at++) {
        if (buffer[at] == '\n') {
          if (!skipping) {
            line(sink, start, at);
          }
          skipping = false;
          start = at + 1;
        }
      }
      if (skipping) {
        kept = 0;
      } else if (filled - start > longest) {
        line(sink, start, filled);
        skipping = true;
        kept = 0;
      } else {
        kept = filled - start;
        System.arraycopy(buffer, start, buffer, 0, kept);
      }
    }
    if (kept > 0) {
      sink.line(buffer, 0, kept);
    }
    return in.read() < 0;
  }

  private void line(Sink sink, int start, int end) {
    boolean tooLong = end - start > longest;
    if (tooLong) {
      cut++;
    }
    sink.line(buffer, start, tooLong ? start + longest : end);
  }
}

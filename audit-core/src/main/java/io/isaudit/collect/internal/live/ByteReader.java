package io.isaudit.collect.internal.live;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads lines and blocks of bounded size from a server that may send anything. */
final class ByteReader {

  private final InputStream in;
  private int left;

  /**
   * @param most how many bytes may be read in all
   */
  ByteReader(InputStream in, int most) {
    this.in = new BufferedInputStream(in);
    this.left = most;
  }

  /** A line without its end; bytes become the characters of the same number. */
  String line(int longest) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int next = next();
      if (next < 0) {
        throw Failure.unparsable("the answer ends inside its header");
      }
      if (next == '\n') {
        int end = line.length();
        boolean returned = end > 0 && line.charAt(end - 1) == '\r';
        return line.substring(0, returned ? end - 1 : end);
      }
      if (line.length() == longest) {
        throw Failure.tooLarge("a line of the answer's header is too long");
      }
      line.append((char) next);
    }
  }

  /** Exactly so many bytes. */
  String block(long size) throws IOException {
    if (size > left) {
      throw Failure.tooLarge("the body of the answer is too large");
    }
    byte[] bytes = in.readNBytes((int) size);
    left -= bytes.length;
    if (bytes.length < size) {
      throw Failure.unparsable("the body of the answer is shorter than it says");
    }
    return text(bytes);
  }

  /** All that comes until the server closes the connection. */
  String rest() throws IOException {
    byte[] bytes = in.readNBytes(left + 1);
    if (bytes.length > left) {
      throw Failure.tooLarge("the body of the answer is too large");
    }
    return text(bytes);
  }

  /** -1 at the end. */
  int next() throws IOException {
    if (left == 0) {
      throw Failure.tooLarge("the answer is too large");
    }
    left--;
    return in.read();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

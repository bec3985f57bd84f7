package io.isaudit.collect.internal.logs;

/**
 * How much is read at most.
 *
 * @param longestLine bytes of a line that are looked at
 * @param unpacked bytes of one packed file
 * @param together bytes of all files
 */
public record LogLimits(int longestLine, long unpacked, long together) {

  static LogLimits standard() {
    return new LogLimits(64 << 10, 4L << 30, 64L << 30);
  }
}

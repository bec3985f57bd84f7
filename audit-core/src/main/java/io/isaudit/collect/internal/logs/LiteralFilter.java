package io.isaudit.collect.internal.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Finds which of many texts stand in a piece of bytes, in one pass that skips most of them, as Wu
 * and Manber describe it. Case of ASCII letters does not count.
 */
final class LiteralFilter {

  private static final int BLOCK = 2;

  private final int window;
  private final byte[] shifts = new byte[1 << 16];
  private final List<List<Literal>> buckets = new ArrayList<>();
  private final short[] bucketOf = new short[1 << 16];

  /** A text in lower case, and the bit that stands for what it belongs to. */
  private static final class Literal {
    private final byte[] bytes;
    private final long bit;

    Literal(byte[] bytes, long bit) {
      this.bytes = bytes;
      this.bit = bit;
    }
  }

  /**
   * @param groups the n-th bit of a result stands for the n-th group
   */
  LiteralFilter(List<List<String>> groups) {
    if (groups.size() > Long.SIZE) {
      throw new IllegalArgumentException("more groups than bits");
    }
    window = groups.stream().flatMap(List::stream).mapToInt(String::length).min().orElse(BLOCK);
    if (window < BLOCK || window > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("a text is too short or too long to look for");
    }
    Arrays.fill(shifts, (byte) (window - BLOCK + 1));
    buckets.add(List.of());
    for (int group = 0; group < groups.size(); group++) {
      for (String text : groups.get(group)) {
        byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        add(new Literal(bytes, 1L << group));
      }
    }
  }

  private void add(Literal literal) {
    for (int end = BLOCK - 1; end < window; end++) {
      byte shift = (byte) (window - 1 - end);
      for (int first : cases(literal.bytes[end - 1])) {
        for (int second : cases(literal.bytes[end])) {
          int block = (first << 8) | second;
          shifts[block] = (byte) Math.min(shifts[block], shift);
          if (shift == 0) {
            bucket(block).add(literal);
          }
        }
      }
    }
  }

  private List<Literal> bucket(int block) {
    if (bucketOf[block] == 0) {
      bucketOf[block] = (short) buckets.size();
      buckets.add(new ArrayList<>());
    }
    return buckets.get(bucketOf[block]);
  }

  private static int[] cases(byte lower) {
    return lower >= 'a' && lower <= 'z' ? new int[] {lower, lower - 32} : new int[] {lower};
  }

  /** The groups of which a text stands between two positions, as bits. */
  long in(byte[] bytes, int from, int to) {
    long found = 0;
    int at = from + window - 1;
    while (at < to) {
      int block = ((bytes[at - 1] & 0xff) << 8) | (bytes[at] & 0xff);
      int shift = shifts[block];
      if (shift == 0) {
        found |= ending(bytes, at, block, to);
        shift = 1;
      }
      at += shift;
    }
    return found;
  }

  private long ending(byte[] bytes, int windowEnd, int block, int to) {
    long found = 0;
    int start = windowEnd - window + 1;
    for (Literal literal : buckets.get(bucketOf[block])) {
      if (stands(literal.bytes, bytes, start, to)) {
        found |= literal.bit;
      }
    }
    return found;
  }

  private static boolean stands(byte[] lower, byte[] bytes, int start, int to) {
    if (start + lower.length > to) {
      return false;
    }
    for (int i = 0; i < lower.length; i++) {
      byte b = bytes[start + i];
      byte folded = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
      if (folded != lower[i]) {
        return false;
      }
    }
    return true;
  }
}

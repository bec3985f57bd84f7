package io.isaudit.collect.internal.listener;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses as the kernel prints them: words of 32 bits in the byte order of the machine. The text
 * is that of RFC 5952, and an IPv4 address inside an IPv6 one keeps its dots.
 */
final class KernelAddress {

  private static final int GROUPS = 8;

  private KernelAddress() {}

  static String text(String hex) {
    ByteBuffer network = ByteBuffer.allocate(hex.length() / 2).order(ByteOrder.BIG_ENDIAN);
    ByteBuffer word = ByteBuffer.allocate(Integer.BYTES);
    for (int i = 0; i < hex.length(); i += 8) {
      word.order(ByteOrder.nativeOrder());
      word.putInt(0, Integer.parseUnsignedInt(hex.substring(i, i + 8), 16));
      network.put(word.array());
    }
    byte[] address = network.array();
    return address.length == 4 ? dotted(address, 0) : groups(address);
  }

  private static String dotted(byte[] address, int from) {
    return (address[from] & 0xff)
        + "."
        + (address[from + 1] & 0xff)
        + "."
        + (address[from + 2] & 0xff)
        + "."
        + (address[from + 3] & 0xff);
  }

  private static String groups(byte[] address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = ((address[2 * i] & 0xff) << 8) | (address[2 * i + 1] & 0xff);
    }
    if (zeros(groups, 0) == 5 && groups[5] == 0xffff) {
      return "::ffff:" + dotted(address, 12);
    }
    int start = 0;
    for (int i = 1; i < GROUPS; i++) {
      start = zeros(groups, i) > zeros(groups, start) ? i : start;
    }
    int length = zeros(groups, start);
    return length < 2
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String joined(int[] groups, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(Integer.toHexString(groups[i]));
    }
    return String.join(":", words);
  }
}

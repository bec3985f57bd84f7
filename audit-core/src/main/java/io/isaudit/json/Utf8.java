package io.isaudit.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * JSON text as bytes and back. Half a surrogate pair, which a hostile certificate or property may
 * hold, is no character and many readers refuse it: the replacement character and the number of the
 * half stand for it.
 */
final class Utf8 {

  private static final char REPLACEMENT = '\ufffd';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Utf8() {}

  static byte[] encode(String json) {
    String whole = hasHalves(json) ? withHalvesReplaced(json) : json;
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean hasHalves(String json) {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < json.length()
                && Character.isLowSurrogate(json.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static String withHalvesReplaced(String json) {
    StringBuilder replaced = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(
            point -> {
              if (Character.getType(point) == Character.SURROGATE) {
                replaced.append(REPLACEMENT).append(Integer.toHexString(point));
              } else {
                replaced.appendCodePoint(point);
              }
            });
    return replaced.toString();
  }

  static String decode(byte[] json) throws UnreadableJson {
    if (isAscii(json)) {
      return new String(json, StandardCharsets.US_ASCII);
    }
    ByteBuffer bytes = ByteBuffer.wrap(json);
    CharBuffer text = CharBuffer.allocate(json.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(bytes, text, true).isError()) {
      String before = text.flip().toString();
      int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
      throw new UnreadableJson("not UTF-8", line, before.length() - before.lastIndexOf('\n'));
    }
    text.flip();
    if (text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK) {
      text.get();
    }
    return text.toString();
  }

  /** Nearly every document is, and then needs no buffer of twice its size. */
  private static boolean isAscii(byte[] json) {
    int bits = 0;
    for (byte each : json) {
      bits |= each;
    }
    return bits >= 0;
  }
}

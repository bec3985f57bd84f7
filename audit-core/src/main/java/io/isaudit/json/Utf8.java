package io.isaudit.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON text as bytes. Half a surrogate pair has no bytes in UTF-8, yet a hostile certificate or
 * property may hold one: it is written as an escape, so that nothing is lost and nothing fails.
 */
final class Utf8 {

  private Utf8() {}

  static byte[] bytes(String json) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      return withHalvesEscaped(json).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static String withHalvesEscaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    json.codePoints()
        .forEach(
            point -> {
              if (Character.getType(point) == Character.SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }
}

package io.isaudit.collect.internal.settings;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text of deployment.toml in UTF-8, taken strictly but for its comments. */
public final class Utf8 {

  private static final char REPLACED = '\uFFFD';

  private Utf8() {}

  /**
   * The text; empty when a byte that counts is not UTF-8. In a comment the product reads over it,
   * and it is replaced here as there.
   */
  public static Optional<String> decode(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
    } catch (CharacterCodingException e) {
      return lineOfFirstDefect(bytes) == 0
          ? Optional.of(new String(bytes, StandardCharsets.UTF_8))
          : Optional.empty();
    }
  }

  /** The line, from 1, that holds the first malformed byte outside comments; 0 if there is none. */
  static int lineOfFirstDefect(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // What begins inside a text of several lines looks like a comment: none is trusted there.
    boolean severalLines = text.contains("\"\"\"") || text.contains("'''");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int defect = lines[i].indexOf(REPLACED);
      if (defect >= 0 && (severalLines || !isInComment(lines[i], defect))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isInComment(String line, int position) {
    char quote = 0;
    for (int i = 0; i < position; i++) {
      char c = line.charAt(i);
      if (quote == 0 && c == '#') {
        return true;
      }
      if (quote == '"' && c == '\\') {
        i++;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return false;
  }
}

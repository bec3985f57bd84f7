package io.isaudit.collect.internal.startup;

import io.isaudit.evidence.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** The text of a script, which knows the place of every character. */
final class ScriptText {

  private static final Charset WINDOWS =
      Charset.isSupported("windows-1252")
          ? Charset.forName("windows-1252")
          : StandardCharsets.ISO_8859_1;

  private final String file;
  private final String text;
  private final int[] lineStarts;

  ScriptText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /** Decodes UTF-8, and what is none as the code page of Windows, which has typographic quotes. */
  static ScriptText of(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ScriptText(file, text);
    } catch (CharacterCodingException e) {
      return new ScriptText(file, new String(bytes, WINDOWS));
    }
  }

  String file() {
    return file;
  }

  /** Hands on each line with the offset it begins at. */
  void forEachLine(ObjIntConsumer<String> reader) {
    for (int i = 0; i < lineStarts.length; i++) {
      int end = i + 1 < lineStarts.length ? lineStarts[i + 1] - 1 : text.length();
      reader.accept(text.substring(lineStarts[i], end).stripTrailing(), lineStarts[i]);
    }
  }

  String text() {
    return text;
  }

  Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, offset - lineStarts[line] + 1);
  }
}

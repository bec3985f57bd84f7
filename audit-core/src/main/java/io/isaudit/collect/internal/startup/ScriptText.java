package io.isaudit.collect.internal.startup;

import io.isaudit.evidence.Place;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of a script, which knows the place of every character. */
final class ScriptText {

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

  String file() {
    return file;
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

package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Token.Word;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the quotes and dashes that a word processor puts in the place of those that a shell knows.
 */
final class TypographicMarks {

  private static final String MARKS = "\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014";

  private static final Pattern REMARK = Pattern.compile("(?i)^\\s*+@?(rem\\b|::)");

  private TypographicMarks() {}

  /** Looks into words only, so that comments may be typeset. */
  static NavigableSet<Integer> in(List<Token> tokens) {
    NavigableSet<Integer> marks = new TreeSet<>();
    for (Token token : tokens) {
      if (token instanceof Word word) {
        word.fragments().forEach(fragment -> look(fragment.text(), fragment.offset(), marks));
      }
    }
    return marks;
  }

  /** Looks into the lines of a Windows script that are no remarks. */
  static NavigableSet<Integer> inBatch(ScriptText script) {
    NavigableSet<Integer> marks = new TreeSet<>();
    script.forEachLine(
        (line, offset) -> {
          if (!REMARK.matcher(line).find()) {
            look(line, offset, marks);
          }
        });
    return marks;
  }

  private static void look(String text, int offset, NavigableSet<Integer> marks) {
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        marks.add(offset + i);
      }
    }
  }
}

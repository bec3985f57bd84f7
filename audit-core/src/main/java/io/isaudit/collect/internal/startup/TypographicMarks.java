package io.isaudit.collect.internal.startup;

import io.isaudit.collect.internal.startup.Token.Word;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the quotes and dashes that a word processor puts in the place of those that a shell knows.
 */
final class TypographicMarks {

  private static final String MARKS = "\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014";

  private TypographicMarks() {}

  /** Looks into words only, so that comments may be typeset. */
  static List<Problem> in(ScriptText script, List<Token> tokens) {
    List<Problem> problems = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Word word) {
        word.fragments().forEach(fragment -> look(script, fragment, problems));
      }
    }
    return problems;
  }

  private static void look(ScriptText script, Fragment fragment, List<Problem> problems) {
    String text = fragment.text();
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        problems.add(
            new Problem(
                "typographic-mark",
                "holds a typographic quote or dash",
                script.place(fragment.offset() + i)));
      }
    }
  }
}

package io.isaudit.report.oscal;

import io.isaudit.report.model.VisibleText;

/**
 * Text of a target where OSCAL has Markdown: every character that could begin markup, a link or
 * HTML is escaped. An underscore inside a word is no markup and stays, since keys are full of them.
 */
final class Markup {

  private static final String SPECIAL = "\\`*[]<>&~^{";

  /** Special at the beginning of a line only. */
  private static final String LEADING = "#+-=>:";

  private Markup() {}

  static String of(String text) {
    String visible = VisibleText.of(text).strip();
    StringBuilder out = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      boolean special =
          SPECIAL.indexOf(c) >= 0
              || (i == 0 && LEADING.indexOf(c) >= 0)
              || (c == '_' && !isInWord(visible, i));
      if (special) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.isEmpty() ? "none" : out.toString();
  }

  private static boolean isInWord(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isWord(text.charAt(at - 1))
        && isWord(text.charAt(at + 1));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}

package io.isaudit.report.markdown;

import io.isaudit.report.model.VisibleText;

/**
 * Texts in GitHub's Markdown that stay what they are: no markup, HTML, table cell, mention of a
 * person, reference to an issue, link, formula or emoji comes of them.
 */
final class Gfm {

  /** Characters that are kept of a text: a cell is to be read at a glance. */
  private static final int LONGEST = 240;

  private static final String MARKUP = "\\`*[]<>|~$&";

  /** GitHub looks for mentions and references after Markdown, so an escape does not stop it. */
  private static final String GLUE = "&#8203;";

  private Gfm() {}

  /** A sentence, of a target or of a rule. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 32);
    String shown = shown(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '@' || c == '#' || (c == ':' && !isSpace(shown, i + 1))) {
        out.append(entity(c)).append(GLUE);
      } else if (isWww(shown, i) || isReference(shown, i)) {
        out.append(GLUE).append(c);
      } else if (isListMark(shown, i)) {
        out.append(entity(c));
      } else {
        escaped(out, shown, i);
      }
    }
    return out.toString();
  }

  /** A value, a name or a place. GitHub looks for nothing in code. */
  static String code(String text) {
    StringBuilder out = new StringBuilder(text.length() + 32).append("<code>");
    String shown = shown(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '@' || c == '#' || (c == ':' && shown.startsWith("//", i + 1)) || isWww(shown, i)) {
        out.append(entity(c));
      } else {
        escaped(out, shown, i);
      }
    }
    return out.append("</code>").toString();
  }

  private static void escaped(StringBuilder out, String text, int at) {
    char c = text.charAt(at);
    boolean insideAWord = isAlphanumeric(text, at - 1) && isAlphanumeric(text, at + 1);
    if (MARKUP.indexOf(c) >= 0 || (c == '_' && !insideAWord)) {
      out.append(entity(c));
    } else {
      out.append(c);
    }
  }

  /** Rather than a backslash, which means nothing inside of a cell's code in some versions. */
  private static String entity(char c) {
    return "&#" + (int) c + ";";
  }

  private static boolean isSpace(String text, int at) {
    return at >= text.length() || text.charAt(at) == ' ';
  }

  private static boolean isAlphanumeric(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** What would begin a list, a rule or a heading at the start of an item. */
  private static boolean isListMark(String text, int at) {
    return switch (text.charAt(at)) {
      case '-', '+', '=', '_' -> at == 0;
      case '.', ')' -> at > 0 && text.substring(0, at).chars().allMatch(Character::isDigit);
      default -> false;
    };
  }

  private static boolean isWww(String text, int dot) {
    return dot >= 3 && text.charAt(dot) == '.' && text.regionMatches(true, dot - 3, "www", 0, 3);
  }

  private static boolean isReference(String text, int dash) {
    return dash >= 2 && text.charAt(dash) == '-' && text.regionMatches(true, dash - 2, "GH", 0, 2);
  }

  private static String shown(String text) {
    String visible = VisibleText.of(text).strip();
    if (visible.length() <= LONGEST) {
      return visible;
    }
    int end = Character.isHighSurrogate(visible.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return visible.substring(0, end) + "\u2026";
  }
}

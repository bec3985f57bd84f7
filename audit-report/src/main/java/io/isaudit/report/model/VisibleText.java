package io.isaudit.report.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Makes text of a target harmless to look at: characters that are not seen, or that change how
 * their neighbours are seen, become a visible escape such as {@code ⟨U+202E⟩}, and a long text is
 * cut with a mark. Escaping for a format comes after it.
 */
public final class VisibleText {

  /** Characters that are kept of a text. */
  public static final int LONGEST = 500;

  private static final int LONGEST_LINES = 50_000;

  private VisibleText() {}

  public static String of(String text) {
    return of(text, LONGEST, '\u27E8', '\u27E9');
  }

  /**
   * The same for text of several lines that an author wrote, such as the page of a rule: lines stay
   * lines, and the limit is far above what a page needs.
   */
  public static String lines(String text) {
    int end = Math.min(text.length(), LONGEST_LINES);
    String shown =
        Arrays.stream(text.substring(0, end).split("\\r\\n|\\r|\\n", -1))
            .map(line -> of(line.replace('\t', ' '), LONGEST_LINES, '\u27E8', '\u27E9'))
            .collect(Collectors.joining("\n"));
    return end == text.length()
        ? shown
        : shown + "\u2026 (" + (text.length() - end) + " more characters)";
  }

  /** The same for a text that is not cut. */
  public static String whole(String text) {
    return of(text, Integer.MAX_VALUE, '\u27E8', '\u27E9');
  }

  /** How a character is written that cannot be shown. */
  public static String escaped(int point) {
    StringBuilder out = new StringBuilder();
    escape(out, point, '\u27E8', '\u27E9');
    return out.toString();
  }

  /** The same for a sink that takes ASCII only: everything else is escaped. */
  public static String ascii(String text) {
    String visible = of(text, LONGEST, '<', '>');
    StringBuilder out = new StringBuilder(visible.length());
    visible
        .codePoints()
        .forEach(
            point -> {
              if (point < 0x7F) {
                out.append((char) point);
              } else if (point == 0x2026) {
                out.append("...");
              } else {
                escape(out, point, '<', '>');
              }
            });
    return out.toString();
  }

  private static String of(String text, int longest, char before, char after) {
    int end = Math.min(text.length(), longest);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    if (end == text.length() && isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(end + 40);
    for (int i = 0; i < end; ) {
      int point = text.codePointAt(i);
      if (isHidden(point)) {
        escape(out, point, before, after);
      } else {
        out.appendCodePoint(point);
      }
      i += Character.charCount(point);
    }
    if (end < text.length()) {
      out.append("\u2026 (").append(text.length() - end).append(" more characters)");
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** By ranges and not by category, which differs between versions of Java. */
  private static boolean isHidden(int point) {
    return point < ' '
        || in(point, 0x7F, 0x9F)
        || point == 0xAD
        || point == 0x61C
        || point == 0x180E
        || in(point, 0x200B, 0x200F)
        || in(point, 0x2028, 0x202E)
        || in(point, 0x2060, 0x206F)
        || in(point, 0xD800, 0xDFFF)
        || point == 0xFEFF
        || in(point, 0xFFF0, 0xFFFB)
        || (point & 0xFFFE) == 0xFFFE
        || in(point, 0xE0000, 0xE0FFF);
  }

  private static boolean in(int point, int from, int to) {
    return point >= from && point <= to;
  }

  private static void escape(StringBuilder out, int point, char before, char after) {
    String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
    out.append(before).append("U+");
    for (int i = hex.length(); i < 4; i++) {
      out.append('0');
    }
    out.append(hex).append(after);
  }
}

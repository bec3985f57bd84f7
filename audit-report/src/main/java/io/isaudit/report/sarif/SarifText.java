package io.isaudit.report.sarif;

import io.isaudit.report.model.VisibleText;
import java.util.stream.Collectors;

/** Texts of SARIF. */
final class SarifText {

  private SarifText() {}

  /** A text that may come from a target, on one line. */
  static String line(String text) {
    return VisibleText.of(text);
  }

  /** The same in a message, where viewers make links of {@code [words](address)}. */
  static String message(String text) {
    return line(text).replace("](", "] (");
  }

  /** Prose of a rule with its line feeds; anything hidden in a line is made visible. */
  static String lines(String prose) {
    return prose
        .lines()
        .map(line -> line.replace("\t", "    "))
        .map(SarifText::wholeLine)
        .collect(Collectors.joining("\n"));
  }

  /** Lines of prose may be longer than what is shown of a value. */
  private static String wholeLine(String line) {
    StringBuilder whole = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); ) {
      int end = Math.min(line.length(), i + VisibleText.LONGEST);
      if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
        end--;
      }
      whole.append(VisibleText.of(line.substring(i, end)));
      i = end;
    }
    return whole.toString();
  }

  /** The lines of a paragraph on one line. */
  static String paragraph(String prose) {
    return lines(prose).lines().map(String::strip).collect(Collectors.joining(" "));
  }

  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "\u2026";
  }
}

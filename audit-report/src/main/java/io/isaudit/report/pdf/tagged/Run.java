package io.isaudit.report.pdf.tagged;

import io.isaudit.report.model.VisibleText;

/**
 * A piece of a paragraph. Text of a target goes through {@link #of}, prose of a page through {@link
 * #whole}; either shows what would be invisible.
 *
 * @param link empty, {@code #} and a place, or an https address
 * @param place empty, or the name by which links find it
 */
public record Run(String text, Style style, String link, String place) {

  /** Text from anywhere; a long one is cut with a mark. */
  public static Run of(String text, Style style) {
    return new Run(VisibleText.of(text), style, "", "");
  }

  /** Text that may be long. */
  public static Run whole(String text, Style style) {
    return new Run(VisibleText.whole(text), style, "", "");
  }

  /** The same as a link; an address of another kind is dropped. */
  public Run to(String target) {
    boolean allowed = target.startsWith("#") || target.startsWith("https://");
    return new Run(text, style, allowed ? target : "", place);
  }

  /** The same as a place that links lead to. */
  public Run at(String name) {
    return new Run(text, style, link, name);
  }
}

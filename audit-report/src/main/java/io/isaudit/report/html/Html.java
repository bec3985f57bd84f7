package io.isaudit.report.html;

import io.isaudit.report.model.VisibleText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML that is escaped by construction. Names of elements and attributes are constants of
 * the caller; whatever is text or an attribute's value may come from anywhere.
 */
public final class Html {

  private static final Set<String> VOID = Set.of("br", "meta", "hr", "col");
  private static final Set<String> BLOCKS =
      Set.of(
          "section", "article", "div", "table", "tr", "ul", "ol", "dl", "details", "header", "nav");

  private final StringBuilder out = new StringBuilder(1 << 18);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; the attributes are names and values in turn. */
  public Html open(String element, String... attributes) {
    if (BLOCKS.contains(element)) {
      out.append('\n');
    }
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    out.append('>');
    if (!VOID.contains(element)) {
      open.push(element);
    }
    return this;
  }

  public Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the innermost element, which must be this one. */
  public Html close(String element) {
    if (!element.equals(open.peek())) {
      throw new IllegalStateException(element + " is closed inside " + open.peek());
    }
    return close();
  }

  /** An element that holds text only. */
  public Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  public Html text(String text) {
    escape(VisibleText.of(text));
    return this;
  }

  /** Markup that is known to be clean: rendered prose of a rule page, or a constant of our own. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** The document; everything must have been closed. */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.append('\n').toString();
  }

  private void attribute(String name, String value) {
    if (name.startsWith("on") || name.equals("style")) {
      throw new IllegalArgumentException("no " + name + " attributes");
    }
    if (name.equals("href") && !value.startsWith("#") && !value.startsWith("https://")) {
      return;
    }
    out.append(' ').append(name).append("=\"");
    escape(VisibleText.of(value));
    out.append('"');
  }

  private void escape(String text) {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (!entity.isEmpty()) {
        out.append(text, written, i).append(entity);
        written = i + 1;
      }
    }
    out.append(text, written, text.length());
  }

  private static String entity(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }
}

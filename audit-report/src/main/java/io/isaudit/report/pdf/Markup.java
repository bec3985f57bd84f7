package io.isaudit.report.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The prose of a rule page as a tree. It reads the few elements that the renderer of pages leaves,
 * as jsoup writes them; other elements count as their content.
 *
 * @param name of the element; empty for text
 * @param value text, or the address of a link
 */
record Markup(String name, String value, List<Markup> children) {

  private static final Set<String> KNOWN =
      Set.of("p", "ul", "ol", "li", "code", "pre", "em", "strong", "blockquote", "a");
  private static final int DEEPEST = 20;

  static Markup parse(String html) {
    Deque<Markup> open = new ArrayDeque<>();
    open.push(new Markup("", "", new ArrayList<>()));
    for (int i = 0; i < html.length(); ) {
      int tag = html.indexOf('<', i);
      int end = tag < 0 ? -1 : html.indexOf('>', tag);
      int until = end < 0 ? html.length() : tag;
      if (until > i) {
        open.element().children.add(new Markup("", text(html.substring(i, until)), List.of()));
      }
      if (end >= 0) {
        tag(open, html.substring(tag + 1, end));
      }
      i = end < 0 ? html.length() : end + 1;
    }
    return open.getLast();
  }

  private static void tag(Deque<Markup> open, String tag) {
    boolean closes = tag.startsWith("/");
    String name = tag.substring(closes ? 1 : 0).split("[ /]", 2)[0];
    if (name.equals("br")) {
      open.element().children.add(new Markup("", "\n", List.of()));
    } else if (!KNOWN.contains(name)) {
      return;
    } else if (closes) {
      if (open.element().name.equals(name)) {
        open.pop();
      }
    } else if (open.size() < DEEPEST) {
      Markup element = new Markup(name, address(tag), new ArrayList<>());
      open.element().children.add(element);
      open.push(element);
    }
  }

  private static String address(String tag) {
    int from = tag.indexOf("href=\"");
    int to = from < 0 ? -1 : tag.indexOf('"', from + 6);
    return to < 0 ? "" : text(tag.substring(from + 6, to));
  }

  private static String text(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u00A0")
        .replace("&amp;", "&");
  }

  boolean isBlock() {
    return switch (name) {
      case "p", "ul", "ol", "pre", "blockquote" -> true;
      default -> false;
    };
  }

  /** All text in it, as it is. */
  String allText() {
    if (name.isEmpty() && children.isEmpty()) {
      return value;
    }
    StringBuilder all = new StringBuilder();
    children.forEach(child -> all.append(child.allText()));
    return all.toString();
  }
}

package io.isaudit.report.html;

import io.isaudit.report.model.Excerpt;
import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import java.util.Optional;

/** What was found at one place, and what was expected there. */
final class Evidence {

  private Evidence() {}

  /**
   * Writes one item.
   *
   * @param told what the reader already knows to have been decided about the whole target
   */
  static void write(Html html, ItemResult item, Disposition told) {
    html.open("div", "class", "item");
    html.open("p", "class", "reason").text(item.reason());
    if (item.disposition() != Disposition.NONE && item.disposition() != told) {
      html.text(" ");
      Badges.disposition(html, item.disposition());
    }
    html.close("p");
    if (item.actual().isPresent() || item.expected().isPresent() || item.file().isPresent()) {
      block(html, item);
    }
    item.note().ifPresent(note -> html.element("p", note, "class", "note"));
    html.close("div");
  }

  /** File and line of an item; nothing when it has no file. */
  static void place(Html html, ItemResult item) {
    if (item.file().isPresent()) {
      html.open("code").text(item.file().get());
      item.line().ifPresent(line -> html.text(":" + line));
      html.close("code").text(" ");
    }
  }

  private static void block(Html html, ItemResult item) {
    html.open("figure", "class", "evidence");
    if (item.file().isPresent() || item.origin().isPresent()) {
      html.open("figcaption");
      place(html, item);
      item.origin().ifPresent(word -> html.element("span", Words.origin(word), "class", "origin"));
      html.close("figcaption");
    }
    Optional<Excerpt> excerpt = Excerpt.of(item);
    excerpt.ifPresent(lines -> excerpt(html, lines));
    if (excerpt.isEmpty() || item.expected().isPresent()) {
      html.open("dl");
      if (excerpt.isEmpty()) {
        row(html, "found", "Found", item.item());
        String sign = item.origin().isPresent() ? " = " : ": ";
        item.actual().ifPresent(actual -> html.text(sign).text(actual));
        endRow(html);
      }
      if (item.expected().isPresent()) {
        row(html, "expected", "Expected", item.expected().get());
        endRow(html);
      }
      html.close("dl");
    }
    html.close("figure");
  }

  /** Numbers stand in a gutter, unless the file has none of the lines. */
  private static void excerpt(Html html, Excerpt excerpt) {
    int width =
        excerpt.lines().stream()
            .flatMap(line -> line.number().stream())
            .mapToInt(number -> Integer.toString(number).length())
            .max()
            .orElse(0);
    html.open("pre", "class", "excerpt").open("code");
    String before = "";
    for (Excerpt.Line line : excerpt.lines()) {
      html.raw(before);
      if (width > 0) {
        String number = line.number().map(Object::toString).orElse("\u2026");
        String gutter = " ".repeat(width - number.length()) + number + " | ";
        html.element("span", gutter, "class", "gutter");
      }
      if (line.found()) {
        html.element("mark", line.text());
      } else {
        html.text(line.text());
      }
      before = "\n";
    }
    html.close("code").close("pre");
  }

  private static void row(Html html, String style, String name, String value) {
    html.open("div", "class", style).element("dt", name);
    html.open("dd").open("code").text(value);
  }

  private static void endRow(Html html) {
    html.close("code").close("dd").close("div");
  }
}

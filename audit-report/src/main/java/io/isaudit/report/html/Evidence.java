package io.isaudit.report.html;

import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;

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
    html.open("dl");
    row(html, "found", "Found", item.item());
    String sign = item.origin().isPresent() ? " = " : ": ";
    item.actual().ifPresent(actual -> html.text(sign).text(actual));
    endRow(html);
    if (item.expected().isPresent()) {
      row(html, "expected", "Expected", item.expected().get());
      endRow(html);
    }
    html.close("dl").close("figure");
  }

  private static void row(Html html, String style, String name, String value) {
    html.open("div", "class", style).element("dt", name);
    html.open("dd").open("code").text(value);
  }

  private static void endRow(Html html) {
    html.close("code").close("dd").close("div");
  }
}

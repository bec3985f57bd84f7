package io.isaudit.report.html;

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

  /** File and line of an item. */
  static Optional<String> place(ItemResult item) {
    return item.file().map(file -> file + item.line().map(line -> ":" + line).orElse(""));
  }

  private static void block(Html html, ItemResult item) {
    html.open("figure", "class", "evidence");
    if (item.file().isPresent() || item.origin().isPresent()) {
      html.open("figcaption");
      place(item).ifPresent(where -> html.element("code", where).text(" "));
      item.origin().ifPresent(word -> html.element("span", Words.origin(word), "class", "origin"));
      html.close("figcaption");
    }
    html.open("dl");
    String sign = item.origin().isPresent() ? " = " : ": ";
    String found = item.item() + item.actual().map(actual -> sign + actual).orElse("");
    row(html, "found", "Found", found);
    item.expected().ifPresent(expected -> row(html, "expected", "Expected", expected));
    html.close("dl").close("figure");
  }

  private static void row(Html html, String style, String name, String value) {
    html.open("div", "class", style).element("dt", name);
    html.open("dd").element("code", value).close("dd").close("div");
  }
}

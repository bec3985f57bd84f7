package io.isaudit.report.html;

import io.isaudit.report.model.RuleEntry;
import java.util.List;

/** Links within the page. */
final class Links {

  private Links() {}

  /** The ids of rules, each leading to its place. */
  static void rules(Html html, List<RuleEntry> rules) {
    String before = "";
    for (RuleEntry entry : rules) {
      html.text(before);
      html.element("a", entry.rule().toString(), "href", "#" + Part.anchorOf(entry.rule()));
      before = ", ";
    }
  }
}

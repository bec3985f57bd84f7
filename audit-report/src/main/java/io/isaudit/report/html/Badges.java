package io.isaudit.report.html;

import io.isaudit.report.model.Words;
import io.isaudit.result.Disposition;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;

/** Small labels; each says in words what its colour says. */
final class Badges {

  private Badges() {}

  static void severity(Html html, Severity severity) {
    html.element("span", severity.word(), "class", "badge " + severity.word()).text(" ");
  }

  static void outcome(Html html, Outcome outcome) {
    html.element("span", Words.of(outcome), "class", "chip " + outcome.word()).text(" ");
  }

  static void disposition(Html html, Disposition disposition) {
    html.element("span", Words.of(disposition), "class", "chip").text(" ");
  }
}

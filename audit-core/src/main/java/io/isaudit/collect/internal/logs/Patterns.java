package io.isaudit.collect.internal.logs;

import io.isaudit.facts.LogPatterns;
import io.isaudit.facts.LogPatterns.LogPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is looked for, alert strings first, with the filter that tells whether a line can have
 * it.
 */
record Patterns(List<LogPattern> all, int alerts, LiteralFilter filter) {

  static Patterns bundled() {
    List<LogPattern> all = new ArrayList<>(LogPatterns.alerts());
    int alerts = all.size();
    all.addAll(LogPatterns.secrets());
    return new Patterns(
        List.copyOf(all),
        alerts,
        new LiteralFilter(all.stream().map(LogPattern::literals).toList()));
  }

  boolean isAlert(int index) {
    return index < alerts;
  }

  long alertBits() {
    return (1L << alerts) - 1;
  }
}

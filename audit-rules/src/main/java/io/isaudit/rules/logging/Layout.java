package io.isaudit.rules.logging;

import java.util.Optional;

/**
 * How an appender writes a line.
 *
 * @param type as it is written; empty text where none is
 * @param pattern of a PatternLayout, which is also what none means; empty where it is not known
 *     from the file
 */
record Layout(String type, Optional<LayoutPattern> pattern) {

  private static final String PATTERN_LAYOUT = "PatternLayout";

  /** Far beyond any real one. */
  private static final int LONGEST = 10_000;

  static Layout of(Component part) {
    Layout layout = new Layout(part.type(), Optional.empty());
    if (!layout.isOfPattern()) {
      return layout;
    }
    String text = part.value("pattern").asText().orElse("");
    boolean hidden = part.value("pattern").asSecret().isPresent();
    if (hidden || Component.isOpen(text) || text.length() > LONGEST) {
      return layout;
    }
    return new Layout(
        layout.type,
        Optional.of(text.isEmpty() ? LayoutPattern.standard() : LayoutPattern.of(text)));
  }

  boolean isOfPattern() {
    return type.isEmpty() || type.equalsIgnoreCase(PATTERN_LAYOUT);
  }

  boolean is(String... types) {
    for (String one : types) {
      if (one.equalsIgnoreCase(type)) {
        return true;
      }
    }
    return false;
  }
}

package io.isaudit.report.pdf.tagged;

import java.util.List;

/** A line of text with the pieces that it is made of. */
record Line(List<Fragment> fragments, float width) {

  /**
   * Neighbours in one font.
   *
   * @param x from the beginning of the line
   */
  record Fragment(String text, Glyphs glyphs, Run run, float x, float width) {}
}

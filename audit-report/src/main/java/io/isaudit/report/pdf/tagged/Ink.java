package io.isaudit.report.pdf.tagged;

/**
 * A colour.
 *
 * @param rgb as in 0x17212C
 */
public record Ink(int rgb) {

  float red() {
    return (rgb >> 16 & 0xFF) / 255f;
  }

  float green() {
    return (rgb >> 8 & 0xFF) / 255f;
  }

  float blue() {
    return (rgb & 0xFF) / 255f;
  }
}

package io.isaudit.report.pdf.tagged;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.util.Arrays;

/** One font file, with the widths of its characters at hand. */
final class Glyphs {

  private static final int NONE = -1;
  private static final int NOT_ASKED = -2;

  private final BaseFont font;
  private final int[] widths = new int[0x10000];

  private Glyphs(BaseFont font) {
    this.font = font;
    Arrays.fill(widths, NOT_ASKED);
  }

  /**
   * Reads a font that can be embedded.
   *
   * @param name of the file; its ending tells what it holds
   */
  static Glyphs of(String name, byte[] bytes) throws IOException {
    try {
      BaseFont font =
          BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
      // It lists fewer glyphs than the subset holds, and PDF/A wants all of them or no list.
      font.setIncludeCidSet(false);
      return new Glyphs(font);
    } catch (RuntimeException e) {
      throw new IOException("the font " + name + " cannot be embedded", e);
    }
  }

  BaseFont font() {
    return font;
  }

  boolean has(int point) {
    return units(point) >= 0;
  }

  float width(int point, float size) {
    return units(point) * size / 1000;
  }

  private int units(int point) {
    if (point >= widths.length) {
      return measured(point);
    }
    if (widths[point] == NOT_ASKED) {
      widths[point] = measured(point);
    }
    return widths[point];
  }

  /** What a font draws in the private areas means nothing to a reader, and PDF/A forbids it. */
  private int measured(int point) {
    boolean privately = (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000;
    return privately || !font.charExists(point) ? NONE : font.getWidth(point);
  }
}

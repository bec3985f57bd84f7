package io.isaudit.report.pdf.tagged;

import com.lowagie.text.pdf.PdfContentByte;
import java.util.List;

/** Draws on a page, in points from its lower left corner. */
public final class Pen {

  private final PdfContentByte content;
  private final Fonts fonts;

  Pen(PdfContentByte content, Fonts fonts) {
    this.content = content;
    this.fonts = fonts;
  }

  public void rectangle(float x, float y, float width, float height, Ink ink) {
    fill(ink);
    content.rectangle(x, y, width, height);
    content.fill();
  }

  public void rounded(float x, float y, float width, float height, float radius, Ink ink) {
    fill(ink);
    content.roundRectangle(x, y, width, height, Math.min(radius, Math.min(width, height) / 2));
    content.fill();
  }

  /** A part of a ring, clockwise from its top. */
  public void arc(float x, float y, float radius, float thickness, double part, Ink ink) {
    content.setRGBColorStrokeF(ink.red(), ink.green(), ink.blue());
    content.setLineWidth(thickness);
    content.arc(
        x - radius, y - radius, x + radius, y + radius, 90, (float) (-360 * Math.min(part, 1)));
    content.stroke();
  }

  /** One line, however long; returns its width. */
  public float text(Run run, float x, float baseline) {
    float width = 0;
    for (Line line : lines(run)) {
      line(line, x + width, baseline);
      width += line.width();
    }
    return width;
  }

  public void centred(Run run, float x, float baseline) {
    text(run, x - width(run) / 2, baseline);
  }

  /** Text that ends at x. */
  public void right(Run run, float x, float baseline) {
    text(run, x - width(run), baseline);
  }

  public float width(Run run) {
    float width = 0;
    for (Line line : lines(run)) {
      width += line.width();
    }
    return width;
  }

  private List<Line> lines(Run run) {
    return Typesetter.lines(fonts, List.of(run), Float.MAX_VALUE);
  }

  private void line(Line line, float x, float baseline) {
    line.fragments().forEach(fragment -> fragment(fragment, x, baseline));
  }

  void fragment(Line.Fragment fragment, float x, float baseline) {
    Style style = fragment.run().style();
    fill(style.ink());
    content.beginText();
    content.setFontAndSize(fragment.glyphs().font(), style.size());
    content.setTextMatrix(x + fragment.x(), baseline);
    content.showText(fragment.text());
    content.endText();
  }

  private void fill(Ink ink) {
    content.setRGBColorFillF(ink.red(), ink.green(), ink.blue());
  }
}

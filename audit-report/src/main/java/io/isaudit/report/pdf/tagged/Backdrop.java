package io.isaudit.report.pdf.tagged;

/** A filled rectangle behind the text of a page, whose end is known only when the text is set. */
final class Backdrop {

  private final float x;
  private final float top;
  private final float width;
  private final float radius;
  private final Ink ink;
  private float bottom;

  Backdrop(float x, float top, float width, float radius, Ink ink) {
    this.x = x;
    this.top = top;
    this.width = width;
    this.radius = radius;
    this.ink = ink;
    this.bottom = top;
  }

  void endAt(float y) {
    bottom = y;
  }

  void draw(Pen pen) {
    if (top - bottom <= 0) {
      return;
    }
    if (radius > 0) {
      pen.rounded(x, bottom, width, top - bottom, radius, ink);
    } else {
      pen.rectangle(x, bottom, width, top - bottom, ink);
    }
  }
}

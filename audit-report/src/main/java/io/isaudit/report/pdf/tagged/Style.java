package io.isaudit.report.pdf.tagged;

/** How text looks; the height of a line follows from it. */
public record Style(Face face, float size, Ink ink) {

  private static final float LINE = 1.42f;

  /** The fonts of a document. */
  public enum Face {
    PLAIN,
    BOLD,
    CODE
  }

  public float leading() {
    return Math.round(size * LINE * 4) / 4f;
  }

  public Style bold() {
    return new Style(Face.BOLD, size, ink);
  }

  /** The same in the font of code, which looks larger and is therefore set smaller. */
  public Style code() {
    return new Style(Face.CODE, size * 0.9f, ink);
  }

  public Style in(Ink other) {
    return new Style(face, size, other);
  }
}

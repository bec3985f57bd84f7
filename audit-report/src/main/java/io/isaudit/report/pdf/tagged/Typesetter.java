package io.isaudit.report.pdf.tagged;

import io.isaudit.report.model.VisibleText;
import io.isaudit.report.pdf.tagged.Line.Fragment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Breaks text into lines: behind spaces; inside a word only if it is longer than a line, then
 * behind a sign if there is one. A character that no font has is written as its number.
 */
final class Typesetter {

  private static final String SIGNS = "/.,;:-_=&?@\\";

  private final Fonts fonts;
  private final List<Run> runs;
  private int[] points = new int[256];
  private float[] widths = new float[256];
  private Glyphs[] glyphs = new Glyphs[256];
  private int[] runOf = new int[256];
  private int size;

  private Typesetter(Fonts fonts, List<Run> runs) {
    this.fonts = fonts;
    this.runs = runs;
  }

  static List<Line> lines(Fonts fonts, List<Run> runs, float width) {
    Typesetter setter = new Typesetter(fonts, runs);
    for (int run = 0; run < runs.size(); run++) {
      setter.add(run);
    }
    return setter.broken(width);
  }

  private void add(int run) {
    String text = runs.get(run).text();
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      Style style = runs.get(run).style();
      Optional<Glyphs> found = fonts.of(point, style.face());
      if (found.isPresent()) {
        add(point, found.get(), run);
      } else {
        Glyphs main = fonts.main(style.face());
        String number = VisibleText.escaped(point);
        number.codePoints().forEach(sign -> add(sign, main, run));
      }
    }
  }

  private void add(int point, Glyphs font, int run) {
    if (size == points.length) {
      points = Arrays.copyOf(points, size * 2);
      widths = Arrays.copyOf(widths, size * 2);
      glyphs = Arrays.copyOf(glyphs, size * 2);
      runOf = Arrays.copyOf(runOf, size * 2);
    }
    points[size] = point;
    widths[size] = font.width(point, runs.get(run).style().size());
    glyphs[size] = font;
    runOf[size] = run;
    size++;
  }

  private List<Line> broken(float width) {
    List<Line> lines = new ArrayList<>();
    for (int from = 0; from < size; ) {
      int to = end(from, width);
      lines.add(line(from, to));
      from = to;
    }
    return lines;
  }

  /** Spaces at the end may hang over. */
  private int end(int from, float width) {
    float taken = 0;
    int space = from;
    int sign = from;
    boolean inked = false;
    for (int i = from; i < size; i++) {
      taken += widths[i];
      if (points[i] == ' ') {
        // An indentation is no place to break.
        space = inked ? i + 1 : from;
        continue;
      }
      inked = true;
      if (taken > width && i > from) {
        return space > from ? space : sign > from ? sign : i;
      } else if (SIGNS.indexOf(points[i]) >= 0) {
        sign = i + 1;
      }
    }
    return size;
  }

  private Line line(int from, int to) {
    List<Fragment> fragments = new ArrayList<>();
    float x = 0;
    for (int i = from; i < to; ) {
      int start = i;
      float width = 0;
      StringBuilder text = new StringBuilder();
      while (i < to && glyphs[i] == glyphs[start] && runOf[i] == runOf[start]) {
        text.appendCodePoint(points[i]);
        width += widths[i];
        i++;
      }
      fragments.add(new Fragment(text.toString(), glyphs[start], runs.get(runOf[start]), x, width));
      x += width;
    }
    return new Line(fragments, x);
  }
}

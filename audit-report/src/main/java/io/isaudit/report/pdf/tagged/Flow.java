package io.isaudit.report.pdf.tagged;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fills pages from top to bottom. What is written goes into the innermost open element and into the
 * innermost open box, and goes on with the next page when this one is full.
 */
public final class Flow {

  public static final float MARGIN = 50;
  static final float TOP = TaggedPdf.HEIGHT - 62;
  static final float BOTTOM = 58;

  private final TaggedPdf pdf;
  private final Consumer<Flow> furniture;
  private final Deque<StructElement> open = new ArrayDeque<>();
  private final List<Box> boxes = new ArrayList<>();
  private float left = MARGIN;
  private float right = TaggedPdf.WIDTH - MARGIN;
  private float y = TOP;

  /** A box that is open, with what stands for it on this page. */
  private static final class Box {
    private final float x;
    private final float width;
    private final Ink fill;
    private final Optional<Ink> bar;
    private final List<Backdrop> parts = new ArrayList<>();

    Box(float x, float width, Ink fill, Optional<Ink> bar) {
      this.x = x;
      this.width = width;
      this.fill = fill;
      this.bar = bar;
    }
  }

  /**
   * Begins on the first page.
   *
   * @param furniture draws header and footer; called at the end of each page
   */
  public Flow(TaggedPdf pdf, Consumer<Flow> furniture) {
    this.pdf = pdf;
    this.furniture = furniture;
    open.push(pdf.root());
  }

  public TaggedPdf pdf() {
    return pdf;
  }

  public float left() {
    return left;
  }

  public float right() {
    return right;
  }

  public float y() {
    return y;
  }

  public float widthOf(Run run) {
    return pdf.width(run);
  }

  public void moveTo(float height) {
    y = height;
  }

  /** Opens an element that what follows goes into. */
  public StructElement open(String role) {
    StructElement element = open.element().child(role);
    open.push(element);
    return element;
  }

  public void close() {
    open.pop().close();
  }

  public StructElement current() {
    return open.element();
  }

  /** An empty line of this height, unless a page begins here. */
  public void space(float height) {
    if (y < TOP) {
      y -= height;
    }
  }

  /** Goes to the next page unless this much fits below. */
  public void need(float height) {
    if (y - height < BOTTOM) {
      nextPage();
    }
  }

  public void nextPage() {
    boxes.forEach(this::endParts);
    furniture.accept(this);
    pdf.nextPage();
    y = TOP;
    boxes.forEach(this::beginParts);
  }

  /** Ends the last page and the file. */
  public void finish() throws IOException {
    furniture.accept(this);
    pdf.close();
  }

  public boolean isAtTop() {
    return y >= TOP;
  }

  public float below() {
    return y - BOTTOM;
  }

  public void paragraph(List<Run> runs) {
    paragraph("P", runs);
  }

  public void paragraph(Run run) {
    paragraph("P", List.of(run));
  }

  public void paragraph(String role, List<Run> runs) {
    if (runs.isEmpty()) {
      return;
    }
    StructElement element = open.element().child(role);
    lines(element, runs);
    element.close();
  }

  /** A heading of level 1 to 6, with enough below it that it does not stand alone. */
  public void heading(int level, Run run, String place, float together) {
    need(together);
    if (!place.isEmpty()) {
      pdf.place(place, y + 6);
    }
    paragraph("H" + level, List.of(run));
  }

  /** Lines of code in their own order, as one piece. */
  public void code(List<Run> codeLines) {
    StructElement paragraph = open.element().child("P");
    StructElement code = paragraph.child("Code");
    for (Run line : codeLines) {
      if (line.text().isBlank()) {
        space(line.style().leading() / 2);
      } else {
        lines(code, List.of(line));
      }
    }
    code.close();
    paragraph.close();
  }

  private void lines(StructElement element, List<Run> runs) {
    float leading = leading(runs);
    float size = size(runs);
    for (Line line : Typesetter.lines(pdf.fonts(), runs, right - left)) {
      need(leading);
      pdf.line(element, line, left, y - baseline(leading, size));
      y -= leading;
    }
  }

  static float leading(List<Run> runs) {
    float most = 0;
    for (Run run : runs) {
      most = Math.max(most, run.style().leading());
    }
    return most;
  }

  static float size(List<Run> runs) {
    float most = 0;
    for (Run run : runs) {
      most = Math.max(most, run.style().size());
    }
    return most;
  }

  /** From the top of a line to its baseline. */
  static float baseline(float leading, float size) {
    return (leading - size) / 2 + size * 0.84f;
  }

  /** A line of a table of contents, with the number of the page that it leads to. */
  public void contentsLine(Run link, Ink ink) {
    float leading = link.style().leading() * 1.4f;
    need(leading);
    StructElement entry = open.element().child("TOCI");
    StructElement reference = entry.child("Reference");
    float base = y - baseline(leading, link.style().size());
    for (Line line : Typesetter.lines(pdf.fonts(), List.of(link), Float.MAX_VALUE)) {
      pdf.line(reference, line, left, base);
    }
    String place = link.link().substring(1);
    pdf.pageNumber(reference.linkOf(link), link.style(), right, base, place);
    reference.close();
    entry.close();
    y -= leading;
    rule(ink, 0.4f);
  }

  /**
   * A list item: its label, and what the body writes beside it, or below if the label is long.
   *
   * @param beside how the first line of the body looks
   */
  public void item(Run label, float indent, Style beside, Runnable body) {
    need(beside.leading() * 2);
    StructElement item = open("LI");
    StructElement name = item.child("Lbl");
    if (pdf.width(label) > indent - 3) {
      lines(name, List.of(label));
    } else {
      float base = y - baseline(beside.leading(), beside.size());
      for (Line line : Typesetter.lines(pdf.fonts(), List.of(label), indent)) {
        pdf.line(name, line, left, base);
      }
    }
    name.close();
    open("LBody");
    inset(indent, 0, body);
    close();
    close();
  }

  /** What the body writes, with margins further inside. */
  public void inset(float fromLeft, float fromRight, Runnable body) {
    left += fromLeft;
    right -= fromRight;
    body.run();
    left -= fromLeft;
    right += fromRight;
  }

  /** What the body writes, on a coloured ground with an optional bar at its left. */
  public void box(Ink fill, Optional<Ink> bar, float padding, Runnable body) {
    need(padding * 2 + 24);
    Box box = new Box(left, right - left, fill, bar);
    beginParts(box);
    boxes.add(box);
    y -= padding;
    inset(padding + 3, padding, body);
    y -= padding;
    boxes.remove(boxes.size() - 1);
    endParts(box);
  }

  private void beginParts(Box box) {
    box.parts.clear();
    box.parts.add(new Backdrop(box.x, y, box.width, 0, box.fill));
    box.bar.ifPresent(ink -> box.parts.add(new Backdrop(box.x, y, 2.5f, 0, ink)));
    box.parts.forEach(pdf::behind);
  }

  private void endParts(Box box) {
    box.parts.forEach(part -> part.endAt(y));
  }

  /** A coloured ground behind a piece of text that stands on the line at y. */
  public void pill(float x, float width, float height, Ink ink) {
    Backdrop pill = new Backdrop(x, y, width, height / 2, ink);
    pill.endAt(y - height);
    pdf.behind(pill);
  }

  public void rule(Ink ink, float thickness) {
    pdf.artifact("Layout", pen -> pen.rectangle(left, y, right - left, thickness, ink));
  }
}

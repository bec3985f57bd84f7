package io.isaudit.report.pdf.tagged;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. Its head stands on every page that it reaches; a row that is higher than what is left of
 * a page is broken only when it is long.
 */
public final class Grid {

  private static final float GAP = 8;
  private static final float PADDING = 3.5f;
  private static final float KEPT_TOGETHER = 220;

  private final Flow flow;
  private final TaggedPdf pdf;
  private final List<Column> columns;
  private final Style style;
  private final Ink line;
  private final StructElement table;
  private final StructElement body;

  /**
   * A column.
   *
   * @param share of the width; the shares of a table add up to 1
   * @param number whether its texts end at the right
   */
  public record Column(String head, float share, boolean number) {

    public static Column text(String head, double share) {
      return new Column(head, (float) share, false);
    }

    public static Column number(String head, double share) {
      return new Column(head, (float) share, true);
    }
  }

  /** Begins a table with its head. */
  public Grid(Flow flow, Run caption, List<Column> columns, Style head, Ink line) {
    this.flow = flow;
    this.pdf = flow.pdf();
    this.columns = List.copyOf(columns);
    this.style = head;
    this.line = line;
    flow.need(caption.style().leading() + head.leading() * 4);
    table = flow.open("Table");
    flow.paragraph("Caption", List.of(caption));
    flow.space(2);
    StructElement thead = table.child("THead");
    StructElement row = thead.child("TR");
    for (int i = 0; i < columns.size(); i++) {
      StructElement cell = row.child("TH").attribute("Table", "Scope", "Column");
      Run name = Run.of(columns.get(i).head(), style);
      float x = x(i, name);
      pdf.draw(cell, pen -> pen.text(name, x, headBaseline()));
      cell.close();
    }
    row.close();
    thead.close();
    endHead();
    body = table.child("TBody");
  }

  private float headBaseline() {
    return flow.y() - Flow.baseline(style.leading(), style.size());
  }

  private float x(int column, Run run) {
    return columns.get(column).number()
        ? left(column) + width(column) - pdf.width(run)
        : left(column);
  }

  private void endHead() {
    flow.moveTo(flow.y() - style.leading() - 2);
    flow.rule(line, 0.8f);
  }

  private void repeatHead() {
    flow.nextPage();
    pdf.artifact(
        "Pagination",
        pen -> {
          for (int i = 0; i < columns.size(); i++) {
            Run name = Run.of(columns.get(i).head(), style);
            pen.text(name, x(i, name), headBaseline());
          }
        });
    endHead();
  }

  private float left(int column) {
    float share = 0;
    for (int i = 0; i < column; i++) {
      share += columns.get(i).share();
    }
    return flow.left() + share * (flow.right() - flow.left());
  }

  private float width(int column) {
    float gap = column == columns.size() - 1 ? 0 : GAP;
    return columns.get(column).share() * (flow.right() - flow.left()) - gap;
  }

  /** A line of a cell with the element that it belongs to. */
  private record Piece(StructElement element, Line line, float size) {}

  /** One cell for each column. */
  public void row(Cell... cells) {
    StructElement row = body.child("TR");
    List<StructElement> elements = new ArrayList<>();
    List<List<Piece>> pieces = new ArrayList<>();
    float leading = 0;
    int most = 0;
    for (int i = 0; i < cells.length; i++) {
      StructElement cell = row.child(cells[i].head() ? "TH" : "TD");
      if (cells[i].head()) {
        cell.attribute("Table", "Scope", "Row");
      }
      List<Piece> lines = new ArrayList<>();
      for (List<Run> runs : cells[i].paragraphs()) {
        StructElement paragraph = cell.child("P");
        elements.add(paragraph);
        for (Line text : Typesetter.lines(pdf.fonts(), runs, width(i))) {
          lines.add(new Piece(paragraph, text, Flow.size(runs)));
          leading = Math.max(leading, Flow.leading(runs));
        }
      }
      elements.add(cell);
      pieces.add(lines);
      most = Math.max(most, lines.size());
    }
    draw(pieces, most, leading);
    elements.forEach(StructElement::close);
    row.close();
  }

  private void draw(List<List<Piece>> cells, int most, float leading) {
    float height = most * leading + 2 * PADDING;
    if (height > flow.below() && height < KEPT_TOGETHER) {
      repeatHead();
    }
    for (int done = 0; done < most; ) {
      int fitting = (int) ((flow.below() - 2 * PADDING) / leading);
      if (fitting < 1) {
        repeatHead();
        continue;
      }
      int until = Math.min(most, done + fitting);
      for (int i = 0; i < cells.size(); i++) {
        List<Piece> lines = cells.get(i);
        for (int n = done; n < Math.min(until, lines.size()); n++) {
          piece(lines.get(n), i, flow.y() - PADDING - (n - done) * leading, leading);
        }
      }
      flow.moveTo(flow.y() - (until - done) * leading - 2 * PADDING);
      done = until;
    }
    flow.rule(line, 0.4f);
  }

  private void piece(Piece piece, int column, float top, float leading) {
    float x = left(column);
    if (columns.get(column).number()) {
      x += width(column) - piece.line().width();
    }
    pdf.line(piece.element(), piece.line(), x, top - Flow.baseline(leading, piece.size()));
  }

  public void close() {
    body.close();
    flow.close();
  }
}

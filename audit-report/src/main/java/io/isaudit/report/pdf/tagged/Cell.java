package io.isaudit.report.pdf.tagged;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of a table.
 *
 * @param head whether it names its row
 */
public record Cell(List<List<Run>> paragraphs, boolean head) {

  public Cell {
    paragraphs = List.copyOf(paragraphs);
  }

  public static Cell of(Run... runs) {
    return new Cell(List.of(List.of(runs)), false);
  }

  public static Cell heading(Run... runs) {
    return new Cell(List.of(List.of(runs)), true);
  }

  /** The same with one more paragraph. */
  public Cell and(Run... runs) {
    List<List<Run>> more = new ArrayList<>(paragraphs);
    more.add(List.of(runs));
    return new Cell(more, head);
  }
}

package io.isaudit.report.pdf;

import io.isaudit.report.model.Words;
import io.isaudit.report.pdf.tagged.Flow;
import io.isaudit.report.pdf.tagged.Ink;
import io.isaudit.report.pdf.tagged.Run;
import io.isaudit.result.Disposition;
import io.isaudit.result.ItemResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found at one place, and what was expected there. */
final class EvidenceBlock {

  private static final float NAMES = 52;

  /** The reason stands above the first lines of its evidence. */
  private static final float TOGETHER = 72;

  private EvidenceBlock() {}

  /**
   * Writes one item.
   *
   * @param told what the reader already knows to have been decided about the whole target
   */
  static void write(Sheet sheet, ItemResult item, Disposition told, Ink ink) {
    Flow flow = sheet.flow();
    flow.need(TOGETHER);
    List<Run> reason = new ArrayList<>(List.of(Sheet.run(item.reason())));
    if (item.disposition() != Disposition.NONE && item.disposition() != told) {
      reason.add(Sheet.strong("   " + Words.of(item.disposition())));
    }
    flow.paragraph(reason);
    if (item.actual().isPresent() || item.expected().isPresent() || item.file().isPresent()) {
      flow.space(2);
      flow.box(Looks.SUNKEN, Optional.of(ink), 5, () -> rows(sheet, item));
    }
    item.note().ifPresent(sheet::small);
    flow.space(4);
  }

  private static void rows(Sheet sheet, ItemResult item) {
    sheet.flow().open("L");
    List<Run> found = new ArrayList<>(List.of(Sheet.code(item.item())));
    String sign = item.origin().isPresent() ? " = " : ": ";
    item.actual().ifPresent(actual -> found.addAll(List.of(Sheet.code(sign), Sheet.code(actual))));
    sheet.fact("Found", NAMES, List.of(found));
    item.expected()
        .ifPresent(
            expected -> sheet.fact("Expected", NAMES, List.of(List.of(Sheet.code(expected)))));
    item.origin()
        .ifPresent(
            word -> sheet.fact("Origin", NAMES, List.of(List.of(Sheet.run(Words.origin(word))))));
    if (item.file().isPresent()) {
      sheet.fact("Where", NAMES, List.of(place(item, "")));
    }
    sheet.flow().close();
  }

  /** File and line of an item; nothing when it has no file. */
  static List<Run> place(ItemResult item, String before) {
    List<Run> runs = new ArrayList<>();
    if (item.file().isPresent()) {
      runs.add(Sheet.code(before));
      runs.add(Sheet.code(item.file().get()));
      item.line().ifPresent(line -> runs.add(Sheet.code(":" + line)));
    }
    return runs;
  }
}

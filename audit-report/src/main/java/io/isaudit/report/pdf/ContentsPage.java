package io.isaudit.report.pdf;

import io.isaudit.report.pdf.tagged.Flow;

/** The parts with the pages that they begin on. */
final class ContentsPage {

  private ContentsPage() {}

  static void write(Sheet sheet) {
    Flow flow = sheet.flow();
    flow.nextPage();
    flow.open("Sect");
    sheet.heading("Contents", "contents");
    flow.open("TOC");
    for (Part part : Part.values()) {
      if (part.isShown(sheet.model())) {
        String count = part.count(sheet.model()).map(n -> " (" + n + ")").orElse("");
        flow.contentsLine(Sheet.run(part.title() + count).to("#" + part.place()), Looks.LINE);
      }
    }
    flow.close();
    flow.close();
  }
}

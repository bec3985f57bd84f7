package io.isaudit.report.csv;

import io.isaudit.report.model.VisibleText;
import java.util.List;

/** Rows of RFC 4180: every cell quoted, lines that end with CR and LF. */
final class Csv {

  /** What a spreadsheet takes for the start of a formula, also in its wide form. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private Csv() {}

  static void row(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"")
          .append(guarded(VisibleText.of(cells.get(i))).replace("\"", "\"\""))
          .append('"');
    }
    out.append("\r\n");
  }

  /** An apostrophe in front makes it text. Spreadsheets look behind spaces of every kind. */
  private static String guarded(String text) {
    return text.codePoints()
            .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
            .limit(1)
            .anyMatch(point -> FORMULA.indexOf(point) >= 0)
        ? "'" + text
        : text;
  }
}

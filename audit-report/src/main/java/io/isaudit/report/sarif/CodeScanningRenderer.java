package io.isaudit.report.sarif;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.report.model.Standing.SarifKind;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/**
 * Writes {@code code-scanning.sarif}: SARIF of what GitHub is to show as alerts. GitHub heeds
 * neither kinds nor suppressions, so that only what is open is in it, and what could not be decided
 * where the gate stops at that; it wants a file and a line of each, and shows 5,000.
 */
public final class CodeScanningRenderer implements Renderer {

  /** What GitHub shows of one run. */
  static final int MOST = 5_000;

  private static final Comparator<Row> WORST_FIRST =
      Comparator.comparing((Row row) -> row.entry().severity()).thenComparing(row -> !row.isOpen());

  @Override
  public String format() {
    return "sarif-github";
  }

  @Override
  public String fileName() {
    return "code-scanning.sarif";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    ReportModel model = ReportModel.of(result, pages);
    List<Row> alerts =
        Row.of(model).stream()
            .filter(row -> row.isOpen() || stops(model, row))
            .sorted(WORST_FIRST)
            .toList();
    out.write(new SarifLog(model, alerts, true).bytes());
  }

  /** What nobody could look at must not look like what is in order, where the gate asks for it. */
  private static boolean stops(ReportModel model, Row row) {
    return row.standing().sarif() == SarifKind.OPEN
        && model.gate().stopsAtUndecided(row.entry().severity());
  }
}

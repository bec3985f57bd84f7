package io.isaudit.report.sarif;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Row;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes {@code result.sarif}: a SARIF result for each item, also for those that passed. GitHub
 * takes every result for an alert whatever its kind: {@link CodeScanningRenderer} is for it.
 */
public final class SarifRenderer implements Renderer {

  @Override
  public String format() {
    return "sarif";
  }

  @Override
  public String fileName() {
    return "result.sarif";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    ReportModel model = ReportModel.of(result, pages);
    out.write(new SarifLog(model, Row.of(model), false).bytes());
  }
}

package io.isaudit.report.markdown;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes {@code summary.md} for a comment on a pull request or the page of a build. It always fits
 * into a comment: what is left out is counted, so look at another report for all of it.
 */
public final class MarkdownRenderer implements Renderer {

  /** What GitHub takes for a comment, counted in bytes to be safe. */
  static final int LONGEST = 65_536;

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public String fileName() {
    return "summary.md";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    Summary summary = new Summary(ReportModel.of(result, pages));
    out.write(summary.text().getBytes(StandardCharsets.UTF_8));
  }
}

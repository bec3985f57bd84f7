package io.isaudit.report.html;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the scorecard as one HTML file that makes no request. Its script adds filters and buttons
 * that copy; without script and styles everything is there to read. Where scripts and styles inside
 * a page are forbidden, use {@link StrictHtmlRenderer}.
 */
public final class HtmlRenderer implements Renderer {

  private final List<AuditResult> earlier;

  public HtmlRenderer() {
    this(List.of());
  }

  private HtmlRenderer(List<AuditResult> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String fileName() {
    return "scorecard.html";
  }

  @Override
  public Renderer withHistory(List<AuditResult> results) {
    return new HtmlRenderer(results);
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    String page = new Page(ReportModel.of(result, pages, earlier)).single();
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}

package io.isaudit.report.html;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes the scorecard as a page with a style sheet beside it and without a script, for servers
 * that show reports under a policy such as {@code default-src 'none'; style-src 'self'; sandbox}.
 */
public final class StrictHtmlRenderer implements Renderer {

  private static final String FOLDER = "scorecard-csp/";

  private final List<AuditResult> earlier;

  public StrictHtmlRenderer() {
    this(List.of());
  }

  private StrictHtmlRenderer(List<AuditResult> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  @Override
  public String format() {
    return "html-csp";
  }

  @Override
  public String fileName() {
    return FOLDER + "index.html";
  }

  @Override
  public Map<String, byte[]> companions() throws IOException {
    return Map.of(
        FOLDER + Frame.STYLES, Frame.resource(Frame.STYLES).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Renderer withHistory(List<AuditResult> results) {
    return new StrictHtmlRenderer(results);
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    String page = new Page(ReportModel.of(result, pages, earlier)).linked();
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}

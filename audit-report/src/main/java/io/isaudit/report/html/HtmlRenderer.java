package io.isaudit.report.html;

import io.isaudit.page.RulePages;
import io.isaudit.render.Renderer;
import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Section;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Writes the scorecard as one HTML file: no script, no request, readable without its styles. Its
 * content security policy allows its own style sheet and nothing else.
 */
public final class HtmlRenderer implements Renderer {

  private static final String STYLES = "scorecard.css";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String fileName() {
    return "scorecard.html";
  }

  @Override
  public void render(AuditResult result, RulePages pages, OutputStream out) throws IOException {
    out.write(document(ReportModel.of(result, pages)).getBytes(StandardCharsets.UTF_8));
  }

  private static String document(ReportModel model) throws IOException {
    String styles = styles();
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", contentPolicy(styles));
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title(model));
    html.open("style").raw(styles).close("style");
    html.close("head").open("body");
    html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
    Contents contents = new Contents(model);
    Masthead.write(html, model);
    html.open("div", "class", "page");
    contents.write(html);
    html.open("main", "id", "content");
    Overview.write(html, model);
    new DecisionTables(html, model).write();
    RuleCards cards = new RuleCards(html, model);
    cards.findings();
    cards.undecided();
    cards.questions();
    cards.settled();
    RuleTables tables = new RuleTables(html, model);
    tables.write(Section.PASSED);
    tables.write(Section.INFORMATIONAL);
    tables.write(Section.NOT_APPLICABLE);
    tables.notSelected();
    GuideTable.write(html, model);
    Basis.inputs(html, model);
    Basis.score(html, model);
    html.close("main").close("div");
    Basis.footer(html, model);
    return html.close("body").close("html").finish();
  }

  private static String title(ReportModel model) {
    return model.gradeWords() + ", " + model.scoreWords() + " \u2013 IS Audit scorecard";
  }

  private static String contentPolicy(String styles) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(styles.getBytes(StandardCharsets.UTF_8));
      return "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder().encodeToString(digest)
          + "'; base-uri 'none'; form-action 'none'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String styles() throws IOException {
    try (InputStream stream = HtmlRenderer.class.getResourceAsStream(STYLES)) {
      if (stream == null) {
        throw new IOException(STYLES + " is missing beside " + HtmlRenderer.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

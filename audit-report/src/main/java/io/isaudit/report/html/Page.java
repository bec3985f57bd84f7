package io.isaudit.report.html;

import io.isaudit.report.model.ReportModel;
import io.isaudit.report.model.Section;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The whole document. Its head differs between the single file and the folder; the body does not.
 */
final class Page {

  static final String STYLES = "scorecard.css";
  private static final String SCRIPT = "scorecard.js";

  private final ReportModel model;
  private final Html html = new Html();

  Page(ReportModel model) {
    this.model = model;
  }

  /** With styles and script inside; its policy allows these two by their digests, nothing else. */
  String single() throws IOException {
    String styles = resource(STYLES);
    String script = resource(SCRIPT);
    String policy =
        "default-src 'none'; style-src "
            + digest(styles)
            + "; script-src "
            + digest(script)
            + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
    begin();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    html.open("style").raw(styles).close("style");
    body();
    html.open("script").raw(script).close("script");
    return end();
  }

  /** Without a script and with its styles in a file beside it. */
  String linked() {
    begin();
    html.raw("<link rel=\"stylesheet\" href=\"" + STYLES + "\">");
    body();
    return end();
  }

  private void begin() {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.open("meta", "charset", "utf-8");
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "color-scheme", "content", "light dark");
    html.open("meta", "name", "referrer", "content", "no-referrer");
    html.element("title", title());
  }

  private String title() {
    return model.gradeWords() + ", " + model.scoreWords() + " \u2013 IS Audit scorecard";
  }

  private void body() {
    html.close("head").open("body");
    html.element("a", "Skip to the findings", "class", "skip", "href", "#findings");
    Masthead.write(html, model);
    html.open("div", "class", "page");
    new Contents(model).write(html);
    html.open("main", "id", "content");
    Overview.first(html, model);
    TrendPart.write(html, model);
    GainsPart.write(html, model);
    Overview.chapters(html, model);
    NodeTable.write(html, model);
    new DecisionTables(html, model).write();
    Marks marks = new Marks(model);
    RuleCards cards = new RuleCards(html, model, marks);
    cards.findings();
    new UndecidedPart(html, model, marks, cards).write();
    cards.questions();
    cards.settled();
    RuleTables tables = new RuleTables(html, model, marks);
    tables.write(Section.PASSED);
    tables.write(Section.INFORMATIONAL);
    tables.write(Section.NOT_APPLICABLE);
    tables.notSelected();
    GuideTable.write(html, model);
    StandardTables.write(html, model);
    Basis.inputs(html, model);
    Basis.score(html, model);
    html.close("main").close("div");
    Basis.footer(html, model);
  }

  private String end() {
    return html.close("body").close("html").finish();
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String resource(String name) throws IOException {
    try (InputStream stream = Page.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(name + " is missing beside " + Page.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

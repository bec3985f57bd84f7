package io.isaudit.page;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Renders Markdown to HTML that is safe in any report. Pages may come from third parties, so raw
 * HTML is escaped and what remains passes an allow-list.
 */
final class ProseRenderer {

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "ul", "ol", "li", "code", "pre", "em", "strong", "blockquote", "a", "br")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "https");

  private final Parser parser = Parser.builder().build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder(new MutableDataSet().set(HtmlRenderer.ESCAPE_HTML, true)).build();

  Prose render(String markdown) {
    String html = renderer.render(parser.parse(markdown));
    Document.OutputSettings plain = new Document.OutputSettings().prettyPrint(false);
    return new Prose(markdown, Jsoup.clean(html, "", ALLOWED, plain).strip());
  }
}

package io.isaudit.report.xccdf;

import io.isaudit.page.Prose;
import io.isaudit.report.xml.XmlOut;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Prose of a rule's page as XHTML. It was cleaned when it was rendered; here it is only copied. */
final class Xhtml {

  static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

  private static final Set<String> KEPT =
      Set.of("p", "ul", "ol", "li", "code", "pre", "em", "strong", "blockquote", "a", "br");

  private Xhtml() {}

  static void write(XmlOut xml, Prose prose) {
    Jsoup.parseBodyFragment(prose.html()).body().childNodes().forEach(node -> node(xml, node));
  }

  private static void node(XmlOut xml, Node node) {
    if (node instanceof TextNode text) {
      xml.text(text.getWholeText());
    } else if (node instanceof Element element && KEPT.contains(element.normalName())) {
      String href = element.attr("href");
      String[] attributes =
          href.startsWith("https://") ? new String[] {"href", href} : new String[0];
      xml.inline(
          "h:" + element.normalName(),
          inside -> element.childNodes().forEach(child -> node(inside, child)),
          attributes);
    }
  }
}

package io.isaudit.report;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads XML as strictly as a build server does. */
public final class Xml {

  private Xml() {}

  public static Element parse(byte[] file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(file))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** Its descendants of that name, or all with {@code *}. */
  public static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Node node = found.item(i);
      elements.add((Element) node);
    }
    return elements;
  }
}

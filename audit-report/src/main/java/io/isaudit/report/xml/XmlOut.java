package io.isaudit.report.xml;

import io.isaudit.report.model.VisibleText;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document. Names are constants of the caller, with a prefix or without; values and
 * text may come from anywhere and are made harmless to look at. Attributes are given as names and
 * values in turn.
 */
public final class XmlOut {

  private final XMLStreamWriter out;
  private int depth;

  private XmlOut(XMLStreamWriter out) {
    this.out = out;
  }

  /** The bytes of a document. */
  public static byte[] document(Consumer<XmlOut> body) {
    StringWriter text = new StringWriter();
    try {
      // The platform's own, not whatever writer a program around us brings along. It writes to a
      // string: on a stream it splits characters beyond the first plane.
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      body.accept(new XmlOut(writer));
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    return (head + text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** An element that holds elements, each on a line of its own. */
  public XmlOut parent(String name, Consumer<XmlOut> body, String... attributes) {
    start(name, attributes);
    depth++;
    body.accept(this);
    depth--;
    line();
    return end();
  }

  /** An element that holds text only, or nothing. */
  public XmlOut element(String name, String text, String... attributes) {
    start(name, attributes);
    write(() -> out.writeCharacters(VisibleText.of(text)));
    return end();
  }

  /** An element that holds text with markup in it. */
  public XmlOut mixed(String name, Consumer<XmlOut> body, String... attributes) {
    start(name, attributes);
    body.accept(this);
    return end();
  }

  /** An element in mixed content. */
  public XmlOut inline(String name, Consumer<XmlOut> body, String... attributes) {
    open(name, attributes);
    body.accept(this);
    return end();
  }

  /** Text in mixed content, lines and all. */
  public XmlOut text(String text) {
    return write(() -> out.writeCharacters(VisibleText.lines(text)));
  }

  private void start(String name, String... attributes) {
    line();
    open(name, attributes);
  }

  private void line() {
    write(() -> out.writeCharacters("\n" + "  ".repeat(depth)));
  }

  private void open(String name, String... attributes) {
    write(
        () -> {
          out.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], VisibleText.of(attributes[i + 1]));
          }
        });
  }

  private XmlOut end() {
    return write(out::writeEndElement);
  }

  private XmlOut write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws XMLStreamException;
  }
}

package io.isaudit.collect.internal.xml;

import io.isaudit.collect.internal.xml.SafeXml.Refused;
import io.isaudit.evidence.MissingReason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Builds the tree of one file from what the parser reports, and stops where it grows too big. */
final class TreeBuilder {

  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<XmlElement> root = Optional.empty();
  private int elements;

  /** An element whose end was not seen yet. */
  private record Open(
      String name,
      Map<String, String> attributes,
      StringBuilder text,
      List<XmlElement> children,
      int line) {

    XmlElement closed() {
      return new XmlElement(name, attributes, text.toString(), children, line);
    }
  }

  void add(XMLStreamReader reader) throws Refused {
    switch (reader.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (!open.isEmpty()) {
          open.peek().text().append(reader.getText());
        }
      }
      case XMLStreamConstants.DTD -> throw unsupported(reader, "doctype", "has a DOCTYPE");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw unsupported(reader, "entity", "refers to an entity");
      default -> {
        // Comments and instructions say nothing.
      }
    }
  }

  XmlElement root() throws Refused {
    return root.orElseThrow(() -> Refused.malformed(null));
  }

  private void start(XMLStreamReader reader) throws Refused {
    elements++;
    if (elements > SafeXml.MOST_ELEMENTS) {
      throw tooLarge("has too many elements", reader.getLocation());
    }
    if (open.size() == SafeXml.DEEPEST) {
      throw tooLarge("is nested too deeply", reader.getLocation());
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    int line = Math.max(reader.getLocation().getLineNumber(), 1);
    open.push(
        new Open(reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>(), line));
  }

  private void end() {
    XmlElement closed = open.pop().closed();
    if (open.isEmpty()) {
      root = Optional.of(closed);
    } else {
      open.peek().children().add(closed);
    }
  }

  private static Refused tooLarge(String words, Location at) {
    return new Refused(MissingReason.TOO_LARGE, "too-large", words, at);
  }

  private static Refused unsupported(XMLStreamReader reader, String code, String what) {
    String words = what + ", which is never read";
    return new Refused(MissingReason.UNSUPPORTED, code, words, reader.getLocation());
  }
}

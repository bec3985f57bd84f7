package io.isaudit.collect.internal.xml;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XML file of a home into a tree of bounded size. Nothing outside the file is ever looked
 * at: no DTD, no entity but the five of XML and references to characters. A file with a DOCTYPE is
 * refused. What is wrong with a file is said by position and kind, never in the parser's words,
 * because those quote the file.
 */
public final class SafeXml {

  static final int MOST_BYTES = 1024 * 1024;
  static final int MOST_ELEMENTS = 20_000;
  static final int DEEPEST = 64;

  private SafeXml() {}

  /**
   * The root element of a file.
   *
   * @param path relative to the home, with forward slashes
   */
  public static Evidence<XmlElement> read(HomeFolder home, String path) {
    return home.read(path, "xml", MOST_BYTES).flatMap(bytes -> parse(home, path, bytes));
  }

  private static Evidence<XmlElement> parse(HomeFolder home, String path, byte[] bytes) {
    try {
      return Evidence.collected(tree(bytes), path, home.now());
    } catch (Refused refused) {
      Place place = new Place(path, refused.line, refused.column);
      home.unparsable(path, List.of(new Problem(refused.code, refused.words, place)));
      return Evidence.missing(refused.reason, path + " " + refused.words, place);
    }
  }

  private static XmlElement tree(byte[] bytes) throws Refused {
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new StringReader(XmlText.decode(bytes)));
      TreeBuilder tree = new TreeBuilder();
      while (reader.hasNext()) {
        reader.next();
        tree.add(reader);
      }
      return tree.root();
    } catch (XMLStreamException e) {
      throw Refused.malformed(e.getLocation());
    } catch (RuntimeException e) {
      // The parser of the platform is known to trip over some malformed input.
      throw Refused.malformed(reader == null ? null : reader.getLocation());
    }
  }

  /**
   * The platform's own, whatever else is on the class path; made anew because it is no constant.
   */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is resolved");
        });
    return factory;
  }

  /** Why a file is not taken in. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final MissingReason reason;
    private final String code;
    private final String words;
    private final int line;
    private final int column;

    Refused(MissingReason reason, String code, String words, int line, int column) {
      super(words);
      this.reason = reason;
      this.code = code;
      this.words = words;
      this.line = Math.max(line, 0);
      this.column = Math.max(column, 0);
    }

    Refused(MissingReason reason, String code, String words, @Nullable Location at) {
      this(
          reason,
          code,
          words,
          at == null ? 0 : at.getLineNumber(),
          at == null ? 0 : at.getColumnNumber());
    }

    static Refused malformed(@Nullable Location at) {
      String words = "is not well-formed XML";
      return new Refused(MissingReason.UNPARSABLE, "malformed-xml", words, at);
    }
  }
}

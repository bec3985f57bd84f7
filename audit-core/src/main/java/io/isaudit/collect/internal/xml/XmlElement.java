package io.isaudit.collect.internal.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a file of the target. Attributes and text are as they stand in the file, so they
 * may be secrets: they must pass the redactor, or a check against what is expected, before they
 * leave a collector.
 *
 * @param name without its prefix; namespaces are not told apart
 * @param attributes by name without prefix
 * @param text of this element itself, white space included and comments left out
 * @param line where it begins, counted from one
 */
public record XmlElement(
    String name, Map<String, String> attributes, String text, List<XmlElement> children, int line) {

  public XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  public Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted));
  }

  /** The elements of a name right below this one, in the order of the file. */
  public List<XmlElement> children(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted)).toList();
  }

  /** All elements at the end of a path of names, in the order of the file. */
  public List<XmlElement> at(String... path) {
    Stream<XmlElement> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(element -> element.children(step).stream());
    }
    return found.toList();
  }

  /** Name and line only: anything else may be secret. */
  @Override
  public String toString() {
    return "<" + name + "> in line " + line;
  }
}

package io.isaudit.collect.internal.container;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.xml.XmlElement;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers and flags of a file, and what makes no sense among them. */
record XmlValues(XmlElement top) {

  /** What was read makes no sense; the message holds nothing of the file. */
  static final class Senseless extends Exception {

    private static final long serialVersionUID = 1L;

    private final String words;
    private final int line;

    Senseless(String words, XmlElement at) {
      super(words);
      this.words = words;
      this.line = at.line();
    }

    <T> Evidence<T> missing(HomeFolder home, String path) {
      Place place = new Place(path, line, 0);
      home.unparsable(path, List.of(new Problem("senseless-value", words, place)));
      return Evidence.missing(MissingReason.UNPARSABLE, path + " " + words, place);
    }
  }

  XmlElement root(String name) throws Senseless {
    if (!top.name().equals(name)) {
      throw new Senseless("has another root element than " + name, top);
    }
    return top;
  }

  static Optional<XmlElement> last(List<XmlElement> elements) {
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements.get(elements.size() - 1));
  }

  /** The one element; which of several counts is not the same for every reader. */
  static Optional<XmlElement> only(List<XmlElement> elements) throws Senseless {
    if (elements.size() > 1) {
      throw new Senseless("says the same thing twice", elements.get(1));
    }
    return elements.stream().findFirst();
  }

  static Optional<Integer> number(Optional<XmlElement> element) throws Senseless {
    return element.isEmpty()
        ? Optional.empty()
        : Optional.of(number(element.get().text(), element.get()));
  }

  static Optional<Integer> number(Optional<XmlElement> element, String attribute) throws Senseless {
    Optional<String> text = element.flatMap(found -> found.attribute(attribute));
    return element.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(number(text.get(), element.get()));
  }

  static Optional<Boolean> flag(Optional<XmlElement> element) throws Senseless {
    return element.isEmpty()
        ? Optional.empty()
        : Optional.of(flag(element.get().text(), element.get()));
  }

  static Optional<Boolean> flag(Optional<XmlElement> element, String attribute) throws Senseless {
    Optional<String> text = element.flatMap(found -> found.attribute(attribute));
    return element.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(flag(text.get(), element.get()));
  }

  private static Integer number(String text, XmlElement at) throws Senseless {
    String digits = text.strip();
    if (!digits.matches("[+-]?\\d{1,9}")) {
      throw new Senseless("has something else where a number has to be", at);
    }
    return Integer.valueOf(digits);
  }

  private static Boolean flag(String text, XmlElement at) throws Senseless {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Senseless("has something else where true or false has to be", at);
    };
  }
}

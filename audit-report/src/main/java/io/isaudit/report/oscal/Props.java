package io.isaudit.report.oscal;

import io.isaudit.report.json.JsonOut;
import io.isaudit.report.model.VisibleText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Properties in our own name space: what OSCAL has no word for. A value is never empty. */
final class Props {

  static final String NAMESPACE = "https://isaudit.io/ns/oscal";

  private final Map<String, String> values = new LinkedHashMap<>();

  Props with(String name, String value) {
    String one = value(value);
    if (!one.isEmpty()) {
      values.put(name, one);
    }
    return this;
  }

  Props with(String name, Optional<?> value) {
    value.ifPresent(one -> with(name, one.toString()));
    return this;
  }

  /** An array of none is not allowed, so it is left out. */
  void write(JsonOut json) {
    if (!values.isEmpty()) {
      json.array(
          "props",
          all ->
              values.forEach(
                  (name, value) ->
                      all.object(
                          one ->
                              one.text("name", name).text("ns", NAMESPACE).text("value", value))));
    }
  }

  /** A text as OSCAL's data type for strings wants it: no white space of any script at the ends. */
  static String value(String any) {
    String text = VisibleText.of(any);
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

package io.isaudit.facts;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of defaults. Plain values are read by hand: that is nearly all of them. */
final class DefaultsTable {

  private DefaultsTable() {}

  static Map<String, Object> read(List<String> lines) {
    Map<String, Object> values = new HashMap<>(lines.size() * 2);
    for (String line : lines) {
      int tab = line.indexOf('\t');
      values.put(line.substring(0, tab), value(line.substring(tab + 1)));
    }
    return values;
  }

  /** One value of a table of ours, written as JSON. */
  static Object value(String text) {
    char first = text.charAt(0);
    if (first == '"' && text.indexOf('\\') < 0) {
      return text.substring(1, text.length() - 1);
    }
    if (first == 't' || first == 'f') {
      return Boolean.valueOf(text);
    }
    if (text.equals("[]")) {
      return List.of();
    }
    try {
      return JsonTable.value(text);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON in a table of ours: " + text, e);
    }
  }
}

package io.isaudit.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of defaults. Plain values are read by hand: that is nearly all of them. */
final class DefaultsTable {

  private DefaultsTable() {}

  static Map<String, Object> read(List<String> lines) {
    Map<String, Object> values = new HashMap<>(lines.size() * 2);
    for (String line : lines) {
      String[] columns = DataFile.columns(line, 2);
      values.put(columns[0], value(columns[1]));
    }
    return values;
  }

  private static Object value(String json) {
    char first = json.charAt(0);
    if (first == '"' && json.indexOf('\\') < 0) {
      return json.substring(1, json.length() - 1);
    }
    if (first == 't' || first == 'f') {
      return Boolean.valueOf(json);
    }
    if (first == '-' || Character.isDigit(first)) {
      return number(json);
    }
    try {
      return Holder.JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON in a table of defaults: " + json, e);
    }
  }

  private static Object number(String json) {
    boolean whole = json.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    if (whole) {
      return Long.valueOf(json);
    }
    return Double.valueOf(json);
  }

  /** Loads the JSON library only when a table needs it. */
  private static final class Holder {
    private static final ObjectMapper JSON =
        new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
  }
}

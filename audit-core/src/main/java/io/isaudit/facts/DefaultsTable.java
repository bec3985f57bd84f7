package io.isaudit.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of defaults. Plain values are read by hand: that is nearly all of them. */
final class DefaultsTable {

  private final JsonFactory json = new JsonFactory();

  static Map<String, Object> read(List<String> lines) {
    DefaultsTable table = new DefaultsTable();
    Map<String, Object> values = new HashMap<>(lines.size() * 2);
    for (String line : lines) {
      int tab = line.indexOf('\t');
      values.put(line.substring(0, tab), table.value(line.substring(tab + 1)));
    }
    return values;
  }

  /** A value written as compact JSON. */
  Object value(String text) {
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
    try (JsonParser parser = json.createParser(text)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new IllegalStateException("not JSON in a table of defaults: " + text, e);
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case START_ARRAY -> list(parser);
      case START_OBJECT -> table(parser);
      default -> throw new IOException("no value: " + parser.currentToken());
    };
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return values;
  }

  private static Map<String, Object> table(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser));
    }
    return values;
  }
}

package io.isaudit.collect.internal.recording;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request or a response of a recording; what the one does not have is empty in the other. */
record HarMessage(String method, String url, int status, List<Map.Entry<String, String>> headers) {

  static final HarMessage NONE = new HarMessage("", "", 0, List.of());

  private static final int MOST_HEADERS = 500;

  HarMessage {
    headers = List.copyOf(headers);
  }

  /** Reads the object that begins here; what is no object is passed over. */
  static HarMessage read(JsonParser in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      in.skipChildren();
      return NONE;
    }
    String method = "";
    String url = "";
    int status = 0;
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      JsonToken value = in.nextToken();
      if (name.equals("method") && value == JsonToken.VALUE_STRING) {
        method = in.getText();
      } else if (name.equals("url") && value == JsonToken.VALUE_STRING) {
        url = in.getText();
      } else if (name.equals("status") && value == JsonToken.VALUE_NUMBER_INT) {
        status = in.getValueAsInt();
      } else if (name.equals("headers") && value == JsonToken.START_ARRAY) {
        headers(in, headers);
      } else {
        in.skipChildren();
      }
    }
    return new HarMessage(method, url, status, headers);
  }

  private static void headers(JsonParser in, List<Map.Entry<String, String>> headers)
      throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() == null) {
        return;
      }
      if (in.currentToken() != JsonToken.START_OBJECT) {
        in.skipChildren();
        continue;
      }
      String key = "";
      String value = "";
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        boolean text = in.nextToken() == JsonToken.VALUE_STRING;
        if (text && name.equals("name")) {
          key = in.getText();
        } else if (text && name.equals("value")) {
          value = in.getText();
        } else {
          in.skipChildren();
        }
      }
      if (headers.size() < MOST_HEADERS) {
        headers.add(Map.entry(key, value));
      }
    }
  }
}

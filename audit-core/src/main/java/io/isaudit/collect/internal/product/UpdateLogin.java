package io.isaudit.collect.internal.product;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields of the update tool's record that log it in, in clear: they must be redacted. */
public final class UpdateLogin {

  public static final String FILE = UpdateRecord.FILE;

  private static final Set<String> FIELDS = Set.of("username", "access-token", "refresh-token");

  private UpdateLogin() {}

  /**
   * The texts of the fields by name, wherever they stand; of a field that stands twice, one that is
   * not empty.
   *
   * @throws IOException when it is no well-formed JSON
   */
  public static Map<String, String> in(byte[] record) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();
    try (JsonParser json = factory.createParser(record)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        String name = json.currentName();
        if (name != null && token.isScalarValue() && FIELDS.contains(name)) {
          String text = token == JsonToken.VALUE_NULL ? "" : json.getText().strip();
          fields.merge(name, text, (one, other) -> one.isEmpty() ? other : one);
        }
      }
    }
    return fields;
  }
}

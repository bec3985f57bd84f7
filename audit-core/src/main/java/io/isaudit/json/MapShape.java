package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.isaudit.evidence.Sorted;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A map as an object with its keys in their order. */
record MapShape<K extends Comparable<K>, V>(TextShape<K> key, Shape<V> value)
    implements Shape<Map<K, V>> {

  @Override
  public void write(JsonGenerator out, Map<K, V> entries) throws IOException {
    out.writeStartObject();
    for (Map.Entry<K, V> each : entries.entrySet()) {
      out.writeFieldName(key.text().apply(each.getKey()));
      value.write(out, each.getValue());
    }
    out.writeEndObject();
  }

  @Override
  public Map<K, V> read(Tokens in) throws UnreadableJson {
    in.enterObject();
    Map<K, V> entries = new TreeMap<>();
    while (in.nextMember()) {
      K name = key.parse(in, in.member());
      entries.put(name, value.read(in));
    }
    return Sorted.map(entries);
  }

  @Override
  public Optional<Map<K, V>> ifAbsent(Tokens in) {
    return in.isShortForm() ? Optional.of(Map.of()) : Optional.empty();
  }
}

package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A value as it stands in a file.
 *
 * @param name its key, for messages
 */
record Value(String name, Object raw, Place place) {

  static Value root(TomlTable table, String file) {
    return new Value("the file", table, Place.of(file));
  }

  /** The values of a table by key, in their order; empty when this is no table. */
  Optional<Map<String, Value>> members() {
    if (!(raw instanceof TomlTable table)) {
      return Optional.empty();
    }
    Map<String, Value> members = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      String key = entry.getKey();
      Place at = place(table.inputPositionOf(List.of(key)));
      members.put(key, new Value(key, entry.getValue(), at));
    }
    return Optional.of(members);
  }

  /** The elements of a list; empty when this is none. */
  Optional<List<Value>> elements() {
    if (!(raw instanceof TomlArray array)) {
      return Optional.empty();
    }
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      elements.add(new Value(name, array.get(i), place(array.inputPositionOf(i))));
    }
    return Optional.of(elements);
  }

  /** A table that is only implied by one below it has no position of its own. */
  private Place place(@Nullable TomlPosition position) {
    return position == null ? place : new Place(place.file(), position.line(), position.column());
  }

  Optional<String> text() {
    return raw instanceof String text ? Optional.of(text) : Optional.empty();
  }
}

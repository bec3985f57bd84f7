package io.isaudit.policy.file;

import io.isaudit.evidence.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table that was read by its keys. */
final class Section {

  private final Place place;
  private final Map<String, Value> given;
  private final Map<String, Object> read = new HashMap<>();
  private boolean complete = true;

  private Section(Place place, Map<String, Value> given) {
    this.place = place;
    this.given = given;
  }

  /** Reads all keys and reports those that are unknown, missing or wrong. */
  static Section read(Keys keys, Value table, Map<String, Value> given, Reading reading) {
    Section section = new Section(table.place(), given);
    List<String> names = keys.keys().stream().<String>map(Key::name).toList();
    given.forEach(
        (name, value) -> {
          if (!names.contains(name)) {
            reading.report(
                value.place(),
                "unknown key "
                    + Nearest.quoted(name)
                    + " in "
                    + keys.title()
                    + Nearest.hint(name, names));
          }
        });
    keys.keys().forEach(key -> section.read(key, keys, reading));
    return section;
  }

  private void read(Key<?> key, Keys keys, Reading reading) {
    Value value = given.get(key.name());
    if (value == null) {
      if (key.required()) {
        complete = false;
        reading.report(place, keys.title() + " lacks " + key.name() + ": " + key.meaning());
      }
      return;
    }
    Optional<?> content = key.form().read(value, reading);
    if (content.isPresent()) {
      read.put(key.name(), content.get());
    } else {
      complete = false;
    }
  }

  /** Whether each key that must be there is, and each that is there could be read. */
  boolean isComplete() {
    return complete;
  }

  Place place() {
    return place;
  }

  /** Whether the key stands in the file, readable or not. */
  boolean has(Key<?> key) {
    return given.containsKey(key.name());
  }

  Place placeOf(Key<?> key) {
    Value value = given.get(key.name());
    return value == null ? place : value.place();
  }

  /** What was put in under a key's name came from the form of that key. */
  @SuppressWarnings("unchecked")
  <T> Optional<T> get(Key<T> key) {
    return Optional.ofNullable((T) read.get(key.name()));
  }

  /** The value of a required key of a complete section. */
  <T> T need(Key<T> key) {
    return get(key).orElseThrow(() -> new IllegalStateException(key.name()));
  }
}

package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.facts.FlatKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Turns a parsed file into the product's flat keys; elements of {@code [[x]]} become x[0], x[1].
 */
final class TomlFlattener {

  /** Of all keys in full: a name can be long, and many keys can lie below it. */
  private static final int MOST_CHARACTERS = 16 << 20;

  private final String file;
  private final List<RawSetting> settings = new ArrayList<>();
  private int charactersLeft = MOST_CHARACTERS;

  TomlFlattener(String file) {
    this.file = file;
  }

  /** The settings; empty when their keys are too long altogether. */
  Optional<List<RawSetting>> flatten(TomlTable root) {
    table("", root);
    return charactersLeft < 0 ? Optional.empty() : Optional.of(List.copyOf(settings));
  }

  private void table(String prefix, TomlTable table) {
    for (String name : table.keySet()) {
      List<String> path = List.of(name);
      Object value = table.get(path);
      if (value != null) {
        value(FlatKey.child(prefix, name), value, place(table.inputPositionOf(path)));
      }
    }
  }

  private void value(String key, Object value, Place at) {
    charactersLeft -= Math.min(key.length(), charactersLeft + 1);
    if (charactersLeft < 0) {
      return;
    }
    if (value instanceof TomlTable inner) {
      table(key, inner);
    } else if (value instanceof TomlArray array && holdsTables(array)) {
      int before = settings.size();
      for (int i = 0; i < array.size(); i++) {
        value(key + "[" + i + "]", array.get(i), place(array.inputPositionOf(i)));
      }
      if (settings.size() == before) {
        // Tables without keys, yet there.
        settings.add(new RawSetting(key, List.of(), at));
      }
    } else if (value instanceof TomlArray array) {
      settings.add(new RawSetting(key, plain(array), at));
    } else {
      settings.add(new RawSetting(key, value, at));
    }
  }

  private static boolean holdsTables(TomlArray array) {
    return array.toList().stream()
        .anyMatch(
            element ->
                element instanceof TomlTable
                    || (element instanceof TomlArray inner && holdsTables(inner)));
  }

  private static List<Object> plain(TomlArray array) {
    List<Object> values = new ArrayList<>();
    for (Object element : array.toList()) {
      values.add(element instanceof TomlArray inner ? plain(inner) : element);
    }
    return values;
  }

  private Place place(@Nullable TomlPosition position) {
    return position == null ? Place.of(file) : new Place(file, position.line(), position.column());
  }
}

package io.isaudit.collect.internal.settings;

import io.isaudit.evidence.Place;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Finds arrays of several types: TOML 1.0 has them, the TOML 0.5 that the product reads has not.
 */
final class MixedArrays {

  private static final String MESSAGE = "an array of several types, which the product refuses";

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private MixedArrays(String file) {
    this.file = file;
  }

  static List<Problem> in(TomlTable root, String file) {
    MixedArrays search = new MixedArrays(file);
    search.table(root);
    return search.problems;
  }

  private void table(TomlTable table) {
    for (String name : table.keySet()) {
      value(table.get(List.of(name)));
    }
  }

  private void value(@Nullable Object value) {
    if (value instanceof TomlTable table) {
      table(table);
    } else if (value instanceof TomlArray array) {
      array(array);
    }
  }

  private void array(TomlArray array) {
    for (int i = 0; i < array.size(); i++) {
      Object element = array.get(i);
      if (i > 0 && !kind(element).equals(kind(array.get(0)))) {
        TomlPosition at = array.inputPositionOf(i);
        problems.add(new Problem("mixed-array", MESSAGE, new Place(file, at.line(), at.column())));
        return;
      }
      value(element);
    }
  }

  /** Implementations of tables and arrays are no types of TOML. */
  private static String kind(Object value) {
    if (value instanceof TomlTable) {
      return "table";
    }
    return value instanceof TomlArray ? "array" : value.getClass().getName();
  }
}

package io.isaudit.snapshot.database;

import java.util.List;

/**
 * An index over a whole table.
 *
 * @param columns in their order, in lower case; an expression as {@code lower(column)}
 */
public record Index(String name, boolean unique, List<String> columns) {

  public Index {
    columns = List.copyOf(columns);
  }
}

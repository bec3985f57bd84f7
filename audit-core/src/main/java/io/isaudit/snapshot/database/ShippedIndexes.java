package io.isaudit.snapshot.database;

import java.util.List;

/**
 * What the scripts of a home say of the indexes of a database. Tables that are not there count for
 * nothing: another rule asks for them.
 *
 * @param all how many indexes the scripts create on tables that are there
 * @param missing those of them of which no index has the same columns
 */
public record ShippedIndexes(int all, List<MissingIndex> missing) {

  public ShippedIndexes {
    missing = List.copyOf(missing);
  }

  /** An index that a script creates and the database has not. */
  public record MissingIndex(String table, Index index) {}
}

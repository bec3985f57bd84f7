package io.isaudit.collect.internal.database;

import io.isaudit.evidence.Evidence;
import java.util.List;

/** What a database answers. */
interface Answers {

  /**
   * The rows that a statement gives; missing where the server knows no such thing, where the
   * account may not ask, or where it may but would not see everything.
   *
   * @param name of a statement in the data file
   */
  Evidence<List<Row>> ask(String name, long... arguments);
}

package io.isaudit.facts;

import java.util.Optional;

/**
 * A question to a database, as it stands in one of our data files.
 *
 * @param source what a report calls the place of the answer
 * @param grant what an account lacks that may not ask it
 * @param proof a statement that gives a row to an account to whom the answer shows everything
 * @param proofIfEmpty whether that matters only where the answer is empty
 * @param from the first major version of the server that it fits
 * @param before the first major version that it no longer fits
 */
public record SqlStatement(
    String name,
    String source,
    Optional<String> grant,
    Optional<String> proof,
    boolean proofIfEmpty,
    int from,
    int before,
    String sql) {

  /** Whether it fits a server; of an unknown version, 0, the oldest form is asked. */
  public boolean fits(int major) {
    return from <= major && major < before;
  }
}

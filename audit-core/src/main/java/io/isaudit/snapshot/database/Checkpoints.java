package io.isaudit.snapshot.database;

/**
 * How often PostgreSQL flushed its log to the tables.
 *
 * @param timed because the time had come
 * @param requested because the log was full, or somebody asked
 */
public record Checkpoints(long timed, long requested) {

  public long all() {
    return timed + requested;
  }
}

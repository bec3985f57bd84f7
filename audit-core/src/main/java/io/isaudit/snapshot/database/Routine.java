package io.isaudit.snapshot.database;

/**
 * A stored routine.
 *
 * @param valid false where the server says that it does not compile
 */
public record Routine(RoutineKind kind, boolean valid) {

  /** What it is to its server; only a procedure may commit as it goes. */
  public enum RoutineKind {
    PROCEDURE,
    FUNCTION
  }
}

package io.isaudit.rules.cleanup;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseServer;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Routine;
import io.isaudit.snapshot.database.Routine.RoutineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From version 11 on PostgreSQL has procedures, which may commit as they go. */
final class ProcedureVariant implements Check {

  private static final int PROCEDURES_SINCE = 11;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        ReadDatabases.only(
            Dbms.POSTGRESQL,
            subject.database(),
            database ->
                ReadDatabases.on(
                    database,
                    "stored procedures",
                    database.routines(),
                    routines -> verdict(database, routines))));
  }

  private static Verdict verdict(Database database, Map<String, Routine> routines) {
    String id = database.id();
    int major = database.server().found().map(DatabaseServer::major).orElse(0);
    List<String> functions = new ArrayList<>();
    boolean any = false;
    for (Mechanism mechanism : Mechanism.values()) {
      String name = mechanism.routine(Dbms.POSTGRESQL);
      Optional<Routine> routine = Optional.ofNullable(routines.get(name));
      any |= routine.isPresent();
      routine
          .filter(found -> found.kind() == RoutineKind.FUNCTION)
          .ifPresent(found -> functions.add(name));
    }
    if (!any) {
      return Verdict.notApplicable(id, id + " has no procedure that cleans up");
    }
    if (major == 0) {
      return Verdict.unknown(id, "the version of PostgreSQL is not known");
    }
    if (major < PROCEDURES_SINCE) {
      return Verdict.pass(id, "PostgreSQL " + major + " has functions only");
    }
    return functions.isEmpty()
        ? Verdict.pass(id, id + " cleans up by procedures")
        : Verdict.fail(
            id, String.join(" and ", functions) + " of " + id + ": functions can't commit");
  }
}

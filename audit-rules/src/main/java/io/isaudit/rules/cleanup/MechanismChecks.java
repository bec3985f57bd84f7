package io.isaudit.rules.cleanup;

import static io.isaudit.declaration.DeclarationKey.DATABASE_CLEANUP;
import static io.isaudit.declaration.DeclarationKey.PEAK_TPS;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Dbms;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Who removes what is over: the product, the database, both, or nobody. */
final class MechanismChecks {

  static final Parameter<Integer> HEAVY =
      new Parameter.Count("heavyTps", 50, "logins per second", 1, 100_000);

  private static final String PROCEDURES = "procedures";
  private static final List<String> SESSION_SWITCHES =
      List.of(
          SessionCleanup.KEY,
          "session_data.cleanup.clean_logged_out_sessions_at_immediate_cycle",
          "session_data.cleanup.enable_pre_session_data_cleanup");
  private static final List<String> TOKEN_SWITCHES = List.of(Mechanism.TOKENS.key());

  private MechanismChecks() {}

  static List<Verdict> exactlyOne(Subject subject, Mechanism mechanism) {
    Optional<Boolean> product = mechanism.inProduct(subject);
    boolean declared = isDeclared(subject);
    return judge(
        subject,
        (database, dbms) -> {
          Optional<Boolean> inside =
              declared ? Optional.of(true) : mechanism.inDatabase(database, dbms);
          return exactlyOne(database.id(), mechanism, product, inside);
        });
  }

  private static Verdict exactlyOne(
      String id, Mechanism mechanism, Optional<Boolean> product, Optional<Boolean> inside) {
    String what = mechanism.words();
    if (product.isEmpty()) {
      return Verdict.unknown(id, mechanism.key() + " is not known");
    }
    if (inside.isEmpty()) {
      return Verdict.unknown(
          id, "whether " + id + " removes " + what + " by a schedule of its own is not known");
    }
    if (product.get() && inside.get()) {
      return Verdict.fail(id, "both the product and " + id + " remove " + what);
    }
    if (!product.get() && !inside.get()) {
      return Verdict.fail(id, "neither the product nor " + id + " removes " + what);
    }
    return Verdict.pass(id, (product.get() ? "the product" : id) + " alone removes " + what);
  }

  static List<Verdict> heavyLoad(Subject subject, Mechanism mechanism) {
    Optional<Integer> peak = subject.declarations(PEAK_TPS).count(PEAK_TPS);
    if (peak.isEmpty()) {
      return List.of(
          Verdict.unknown(
              "load", "the load is not known; declare it, for example " + PEAK_TPS.lineToAdd()));
    }
    if (peak.get() < subject.parameter(HEAVY)) {
      return List.of(Verdict.notApplicable("load", "the declared peak is no heavy load"));
    }
    List<String> switches = mechanism == Mechanism.SESSIONS ? SESSION_SWITCHES : TOKEN_SWITCHES;
    for (String key : switches) {
      Optional<Boolean> on = Mechanism.isOn(subject, key);
      if (on.isEmpty()) {
        return List.of(Verdict.unknown(key, key + " is not known"));
      }
      if (on.get()) {
        return List.of(Verdict.fail(key, key + " is true under a heavy load").expected("false"));
      }
    }
    return judge(subject, (database, dbms) -> runs(database, dbms, mechanism));
  }

  private static Verdict runs(Database database, Dbms dbms, Mechanism mechanism) {
    String id = database.id();
    String routine = mechanism.routine(dbms);
    return mechanism
        .inDatabase(database, dbms)
        .map(
            runs ->
                runs
                    ? Verdict.pass(id, id + " runs " + routine + " by a schedule")
                    : Verdict.fail(id, id + " does not run " + routine + " by a schedule"))
        .orElseGet(
            () -> Verdict.unknown(id, "whether " + id + " runs " + routine + " is not known"));
  }

  static List<Verdict> compiled(Subject subject, Mechanism mechanism) {
    Optional<Verdict> off = isNotChosen(subject, mechanism);
    if (off.isPresent()) {
      return List.of(off.get());
    }
    return judge(
        subject,
        (database, dbms) ->
            ReadDatabases.on(
                database,
                "stored procedures",
                database.routines(),
                routines -> {
                  String id = database.id();
                  String routine = mechanism.routine(dbms);
                  if (!routines.containsKey(routine)) {
                    return Verdict.fail(id, id + " has no " + routine);
                  }
                  return mechanism.isThere(database, dbms).filter(valid -> valid).isPresent()
                      ? Verdict.pass(id, id + " has " + routine)
                      : Verdict.fail(id, routine + " of " + id + " does not compile");
                }));
  }

  /** Why the database has nothing to do, unless it has. */
  static Optional<Verdict> isNotChosen(Subject subject, Mechanism mechanism) {
    if (isDeclared(subject)) {
      return Optional.empty();
    }
    Optional<Boolean> product = mechanism.inProduct(subject);
    if (product.isEmpty()) {
      return Optional.of(Verdict.unknown(mechanism.words(), mechanism.key() + " is not known"));
    }
    return product.get()
        ? Optional.of(
            Verdict.notApplicable(
                mechanism.words(), "the product itself removes " + mechanism.words()))
        : Optional.empty();
  }

  private static boolean isDeclared(Subject subject) {
    return subject
        .declarations(DATABASE_CLEANUP)
        .text(DATABASE_CLEANUP)
        .filter(PROCEDURES::equals)
        .isPresent();
  }

  static List<Verdict> judge(Subject subject, BiFunction<Database, Dbms, Verdict> verdict) {
    return ReadDatabases.judge(
        subject, DatabaseRole.IDENTITY, database -> ReadDatabases.external(database, verdict));
  }
}

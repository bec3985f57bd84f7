package io.isaudit.rule.lang;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Database.DatabaseServer;
import io.isaudit.snapshot.database.Dbms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The databases of a deployment that somebody looked into. A part of the product's data that none
 * of them holds is not known, and never fine.
 */
public final class ReadDatabases {

  private ReadDatabases() {}

  /** One verdict for each database that holds data of a role. */
  public static List<Verdict> judge(
      Subject subject, DatabaseRole role, Function<Database, Verdict> verdict) {
    List<Database> all = with(subject, role);
    return all.isEmpty() ? List.of(notRead(role)) : all.stream().map(verdict).toList();
  }

  /** The databases that hold data of a role. */
  public static List<Database> with(Subject subject, DatabaseRole role) {
    return subject.databases().values().stream()
        .filter(database -> database.roles().contains(role))
        .toList();
  }

  /** That nobody looked where the data of a role lie. */
  public static Verdict notRead(DatabaseRole role) {
    String word = role.name().toLowerCase(Locale.ROOT);
    return Verdict.unknown(word, "no database with the role " + word + " was read");
  }

  /** The kind of a database; empty where the server did not say. */
  public static Optional<Dbms> dbms(Database database) {
    return database.server().found().map(DatabaseServer::dbms);
  }

  /** A verdict on a server that is not H2, once it is known what it is. */
  public static Verdict external(Database database, BiFunction<Database, Dbms, Verdict> verdict) {
    return database
        .server()
        .fold(
            found ->
                found.value().dbms() == Dbms.H2
                    ? Verdict.notApplicable(database.id(), database.id() + " lies in H2")
                    : verdict.apply(database, found.value().dbms()),
            missing -> unknown(database, "the server", missing));
  }

  /** A verdict that only one kind of server needs. */
  public static Verdict only(Dbms dbms, Database database, Function<Database, Verdict> verdict) {
    return external(
        database,
        (same, kind) ->
            kind == dbms
                ? verdict.apply(same)
                : Verdict.notApplicable(
                    same.id(), same.id() + " is " + kind.words() + " and not " + dbms.words()));
  }

  /** A verdict on a fact, or that it is not known and why. */
  public static <T> Verdict on(
      Database database, String what, Evidence<T> fact, Function<T, Verdict> verdict) {
    return fact.fold(
        found -> verdict.apply(found.value()), missing -> unknown(database, what, missing));
  }

  private static Verdict unknown(Database database, String what, Evidence.Missing<?> missing) {
    return Verdict.unknown(
        database.id(), what + " of " + database.id() + ": " + missing.explanation());
  }
}

package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for tables of other products among the shared ones. */
final class RegistryShared implements Check {

  static final Parameter<List<String>> PREFIXES =
      new Parameter.Words("foreignTablePrefixes", List.of("AM_", "MB_", "ML_"));

  private static final int MOST_NAMED = 5;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<String> prefixes =
        subject.parameter(PREFIXES).stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    return ReadDatabases.judge(
        subject,
        DatabaseRole.SHARED,
        database ->
            ReadDatabases.on(
                database,
                "the tables",
                database.tables(),
                tables -> verdict(database, tables.keySet(), prefixes)));
  }

  private static Verdict verdict(Database database, Set<String> tables, List<String> prefixes) {
    String id = database.id();
    List<String> foreign =
        tables.stream().filter(table -> prefixes.stream().anyMatch(table::startsWith)).toList();
    if (foreign.isEmpty()) {
      return tables.isEmpty()
          ? Verdict.unknown(id, id + " shows no table at all")
          : Verdict.pass(id, "no table of " + id + " is another product's");
    }
    String named = String.join(", ", foreign.stream().limit(MOST_NAMED).toList());
    return Verdict.fail(
        id, foreign.size() + " tables of " + id + " are another product's, for example " + named);
  }
}

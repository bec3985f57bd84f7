package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Dbms;
import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.database.Table;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for an index that serves a search for user names in lower case. */
final class UsernameIndex implements Check {

  static final Parameter<Integer> THRESHOLD =
      new Parameter.Count("indexRowThreshold", 10_000, "users", 1, 100_000_000);

  private static final String PROPERTY = "user_store.properties.CaseInsensitiveUsername";
  private static final String TABLE = "um_user";
  private static final String EXPRESSION = "lower(um_user_name)";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    for (Node node : subject.nodes()) {
      SettingValue value = subject.settings(node).stated(PROPERTY).value();
      if (value.asText().filter("false"::equalsIgnoreCase).isPresent()) {
        return List.of(Verdict.notApplicable(PROPERTY, "user names tell the case of letters"));
      }
      if (value.asSecret().isPresent() || Conditions.isReferenceText(value)) {
        return List.of(Verdict.unknown(PROPERTY, PROPERTY + " is set outside the file"));
      }
    }
    int threshold = subject.parameter(THRESHOLD);
    return JdbcUsers.judge(
        subject,
        database -> ReadDatabases.external(database, (same, dbms) -> of(same, dbms, threshold)));
  }

  private static Verdict of(Database database, Dbms dbms, int threshold) {
    if (dbms == Dbms.MYSQL || dbms == Dbms.MARIADB) {
      return Verdict.notApplicable(database.id(), dbms.words() + " ignores case by its collation");
    }
    return ReadDatabases.on(
        database, "the indexes", database.indexes(), indexes -> of(database, indexes, threshold));
  }

  private static Verdict of(Database database, Map<String, List<Index>> indexes, int threshold) {
    String id = database.id();
    boolean there =
        indexes.getOrDefault(TABLE, List.of()).stream()
            .anyMatch(
                index -> !index.columns().isEmpty() && index.columns().get(0).equals(EXPRESSION));
    if (there) {
      return Verdict.pass(id, "user names of " + id + " have an index in lower case");
    }
    return ReadDatabases.on(
        database, "the number of users", database.tables(), tables -> few(id, tables, threshold));
  }

  private static Verdict few(String id, Map<String, Table> tables, int threshold) {
    Optional<Long> rows = Optional.ofNullable(tables.get(TABLE)).flatMap(Table::rows);
    String none = id + " has no index on " + EXPRESSION.toUpperCase(Locale.ROOT);
    if (rows.isEmpty()) {
      return Verdict.unknown(id, none + ", and how many users there are is not known");
    }
    return rows.get() > threshold
        ? Verdict.fail(id, none + " for about " + rows.get() + " users")
        : Verdict.pass(id, "the users of " + id + " are few").note(none);
  }
}

package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Conditions;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.Database.DatabaseRole;
import io.isaudit.snapshot.database.Index;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.List;
import java.util.Map;

/** Sessions of the thrift interface, where a node offers it. */
final class ThriftIndex implements Check {

  private static final String KEY = "entitlement.thrift.enable";
  private static final String TABLE = "idn_thrift_session";
  private static final String COLUMN = "last_modified_time";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    boolean on = false;
    for (Node node : subject.nodes()) {
      SettingValue value = subject.settings(node).stated(KEY).value();
      if (value.asSecret().isPresent() || Conditions.isReferenceText(value)) {
        return List.of(Verdict.unknown(KEY, KEY + " is set outside the file"));
      }
      on |= value.asText().filter("true"::equalsIgnoreCase).isPresent();
    }
    return on
        ? ReadDatabases.judge(subject, DatabaseRole.IDENTITY, ThriftIndex::verdict)
        : List.of(Verdict.notApplicable(KEY, "no node offers the thrift interface"));
  }

  private static Verdict verdict(Database database) {
    return ReadDatabases.on(
        database, "the indexes", database.indexes(), indexes -> verdict(database.id(), indexes));
  }

  private static Verdict verdict(String id, Map<String, List<Index>> indexes) {
    boolean there =
        indexes.getOrDefault(TABLE, List.of()).stream()
            .anyMatch(index -> !index.columns().isEmpty() && index.columns().get(0).equals(COLUMN));
    return there
        ? Verdict.pass(id, TABLE + " has an index on " + COLUMN)
        : Verdict.fail(id, TABLE + " of " + id + " has no index on " + COLUMN);
  }
}

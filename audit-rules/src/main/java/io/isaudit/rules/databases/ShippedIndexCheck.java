package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.ReadDatabases;
import io.isaudit.snapshot.database.Database;
import io.isaudit.snapshot.database.ShippedIndexes;
import io.isaudit.snapshot.database.ShippedIndexes.MissingIndex;
import java.util.List;
import java.util.stream.Collectors;

/** What the scripts of the home create, against what is there. */
final class ShippedIndexCheck implements Check {

  static final Parameter<List<String>> APPROVED =
      new Parameter.Words("approvedDroppedIndexes", List.of());

  private static final int MOST_NAMED = 10;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<String> approved = subject.parameter(APPROVED);
    return subject.databases().values().stream()
        .map(
            database ->
                ReadDatabases.external(
                    database,
                    (same, dbms) ->
                        ReadDatabases.on(
                            same,
                            "shipped indexes",
                            same.shippedIndexes(),
                            shipped -> verdict(same, shipped, approved))))
        .toList();
  }

  private static Verdict verdict(Database database, ShippedIndexes shipped, List<String> approved) {
    String id = database.id();
    if (shipped.all() == 0) {
      return Verdict.unknown(id, "no table of the scripts is in " + id);
    }
    List<MissingIndex> others =
        shipped.missing().stream()
            .filter(index -> approved.stream().noneMatch(index.index().name()::equalsIgnoreCase))
            .toList();
    if (!others.isEmpty()) {
      return Verdict.fail(id, id + " lacks " + list(others))
          .expected(shipped.all() + " indexes of the scripts")
          .actual(shipped.all() - shipped.missing().size() + " of them");
    }
    Verdict pass = Verdict.pass(id, id + " has the indexes of the scripts");
    return shipped.missing().isEmpty()
        ? pass
        : pass.note("dropped as approved: " + list(shipped.missing()));
  }

  private static String list(List<MissingIndex> missing) {
    String named =
        missing.stream()
            .limit(MOST_NAMED)
            .map(one -> one.table() + " (" + String.join(", ", one.index().columns()) + ")")
            .collect(Collectors.joining(", "));
    int more = missing.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }
}

package io.isaudit.rules.databases;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says which of the guide's two database layouts a node has. */
final class DatabaseLayout implements Check {

  private static final int EXTENDED_SCHEMAS = 4;
  private static final int MINIMUM_SCHEMAS = 2;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Set<String> external = new HashSet<>();
    boolean consent = false;
    boolean users = false;
    for (Datasource datasource : Datasource.of(subject)) {
      if (!datasource.isH2()) {
        external.add(datasource.schema());
        consent |= datasource.name().toLowerCase(Locale.ROOT).contains("consent");
        users |= datasource.table().equals("database.user");
      }
    }
    String words;
    if (external.size() < MINIMUM_SCHEMAS) {
      words = "invalid: fewer than two schemas outside H2";
    } else if (consent && users && external.size() >= EXTENDED_SCHEMAS) {
      words = "extended: user, identity, consent and shared data lie apart";
    } else if (!consent && !users) {
      words = "minimum: one schema for identity data and one for shared data";
    } else {
      words = "mixed: more than the minimum and less than the extended layout";
    }
    return List.of(
        Verdict.informational("layout", "the database layout is " + words)
            .actual("schemas outside H2: " + external.size()));
  }
}

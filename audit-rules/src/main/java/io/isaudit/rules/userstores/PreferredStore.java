package io.isaudit.rules.userstores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;

/** States the type of the primary user store, with what to consider for a new deployment. */
final class PreferredStore implements Check {

  private static final String ITEM = "primary user store";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        PrimaryType.of(subject)
            .map(PreferredStore::verdict)
            .orElseGet(
                () -> Verdict.unknown(ITEM, "its type stands outside the file or is not known")));
  }

  private static Verdict verdict(String type) {
    Verdict verdict = Verdict.informational(ITEM, "the primary user store is of the type " + type);
    return PrimaryType.isDirectory(type)
        ? verdict.note("a new deployment without a directory of its own starts with JDBC")
        : verdict;
  }
}

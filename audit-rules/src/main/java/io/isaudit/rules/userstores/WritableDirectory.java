package io.isaudit.rules.userstores;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Leaves the question open for a directory that the server may write to, and only for that. */
final class WritableDirectory implements Check {

  private static final String READ_ONLY = "user_store.properties.ReadOnly";
  private static final String ITEM = "primary user store";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<String> type = PrimaryType.of(subject);
    if (type.isEmpty()) {
      return List.of(
          Verdict.unknown(ITEM, PrimaryType.KEY + " stands outside the file or is not known"));
    }
    if (!PrimaryType.isDirectory(type.get())) {
      return List.of(Verdict.notApplicable(ITEM, "it is no directory"));
    }
    Setting flag = subject.settings().stated(READ_ONLY);
    boolean byType = type.get().startsWith("read_only") && flag.isAbsent();
    if (byType || flag.value().is("true")) {
      return List.of(Verdict.pass(ITEM, "the directory is opened read-only"));
    }
    return List.of();
  }
}

package io.isaudit.rules.logging;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogConfiguration;
import java.util.List;

/** Looks for properties that stand twice: Log4j gets the last one and never hears of the others. */
final class UniqueKeys implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogConfiguration log = subject.logging();
    if (log.duplicates().isEmpty()) {
      return List.of(Verdict.pass("log4j2.properties", "every property stands once"));
    }
    return log.duplicates().entrySet().stream()
        .map(
            duplicate ->
                Verdict.fail(
                        duplicate.getKey(),
                        duplicate.getKey()
                            + " stands more than once, and what stands last is all that counts")
                    .at(duplicate.getValue()))
        .toList();
  }
}

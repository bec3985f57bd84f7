package io.isaudit.junit;

import io.isaudit.declaration.Environment;
import io.isaudit.policy.RuleSelector;
import io.isaudit.rule.RuleBook;
import io.isaudit.rule.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One audit with all that decides its result. Equal requests are evaluated once.
 *
 * @param loader finds the rule books and the reports
 */
record Request(
    Source source,
    Optional<Path> policy,
    Optional<String> profile,
    Optional<Environment> environment,
    List<RuleSelector> rules,
    Severity minimumSeverity,
    FailOn failOn,
    List<Class<? extends RuleBook>> books,
    Optional<Instant> clock,
    ClassLoader loader) {

  Request {
    rules = List.copyOf(rules);
    books = List.copyOf(books);
  }
}

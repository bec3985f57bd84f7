package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the size of the permanent generation, which went with Java 8, among the options in
 * effect. What the script sets for old versions of Java only is not in effect.
 */
final class MaxPermSize implements Check {

  private static final String NAME = "-XX:MaxPermSize";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartOptions options = StartOptions.inEffect(subject);
    Optional<JvmOption> option = options.last(NAME);
    if (option.isPresent()) {
      String reason = NAME + " is set: Java 8 to 16 ignore it, Java 17 does not start with it";
      return List.of(
          StartOptions.about(option.get(), Verdict.fail(NAME, reason).expected("not set")));
    }
    return List.of(
        options.doubt(NAME).orElseGet(() -> Verdict.pass(NAME, NAME + " is not in effect")));
  }
}

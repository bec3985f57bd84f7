package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import java.util.List;
import java.util.Optional;

/** Reports where deployment.toml is no TOML. A thing defined twice has a rule of its own. */
final class ConfigSyntax implements Check {

  private static final String FILE = ConfigPresence.FILE;
  private static final String DUPLICATE = "duplicate-definition";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Input> input = subject.node().input(FILE);
    if (input.isEmpty()) {
      return List.of(Verdict.unknown(FILE, "it was not looked for"));
    }
    InputOutcome outcome = input.get().outcome();
    if (outcome != InputOutcome.READ && outcome != InputOutcome.UNPARSABLE) {
      return List.of(Verdict.unknown(FILE, "it could not be read, see server/config-missing"));
    }
    List<Problem> problems =
        input.get().problems().stream()
            .filter(problem -> !problem.code().equals(DUPLICATE))
            .toList();
    if (outcome == InputOutcome.UNPARSABLE && !problems.isEmpty()) {
      return problems.stream().map(ConfigSyntax::failure).distinct().toList();
    }
    return List.of(Verdict.pass(FILE, "every line can be read"));
  }

  private static Verdict failure(Problem problem) {
    return Verdict.fail(FILE + " " + problem.code(), problem.message())
        .expected("TOML 0.5")
        .at(problem.place());
  }
}

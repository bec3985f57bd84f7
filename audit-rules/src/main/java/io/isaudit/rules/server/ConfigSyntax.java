package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Input.InputOutcome;
import io.isaudit.snapshot.Input.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports where deployment.toml is no TOML. A thing defined twice has a rule of its own. */
final class ConfigSyntax implements Check {

  private static final String FILE = ConfigPresence.FILE;
  private static final String DUPLICATE = "duplicate-definition";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Input> input = subject.node().input(FILE);
    if (input.isEmpty()) {
      return List.of(Verdict.unknown(FILE, FILE + " was not looked for"));
    }
    InputOutcome outcome = input.get().outcome();
    if (outcome != InputOutcome.READ && outcome != InputOutcome.UNPARSABLE) {
      return List.of(Verdict.unknown(FILE, FILE + " was not read, see server/config-missing"));
    }
    if (outcome == InputOutcome.READ) {
      return List.of(Verdict.pass(FILE, "every line of " + FILE + " can be read"));
    }
    Map<String, List<Problem>> byCode = new TreeMap<>();
    for (Problem problem : input.get().problems()) {
      if (!problem.code().equals(DUPLICATE)) {
        byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
      }
    }
    return byCode.isEmpty()
        ? List.of(
            Verdict.notApplicable(FILE, FILE + " defines something twice and is valid otherwise"))
        : byCode.values().stream().map(ConfigSyntax::failure).toList();
  }

  /** One finding for one kind of error: its place is no part of its name. */
  private static Verdict failure(List<Problem> problems) {
    Problem first = problems.get(0);
    String more = problems.size() == 1 ? "" : ", and in " + (problems.size() - 1) + " more places";
    return Verdict.fail(FILE + " " + first.code(), first.place() + ": " + first.message() + more)
        .expected("TOML 0.5")
        .at(first.place());
  }
}

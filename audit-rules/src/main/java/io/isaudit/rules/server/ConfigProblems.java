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
import java.util.function.Predicate;

/** Reports where the product refuses deployment.toml, for some of the classes of error. */
final class ConfigProblems implements Check {

  private static final String FILE = ConfigPresence.FILE;

  private final Predicate<String> reported;
  private final String onlyOthers;

  private ConfigProblems(Predicate<String> reported, String onlyOthers) {
    this.reported = reported;
    this.onlyOthers = onlyOthers;
  }

  /** Errors of this class only. */
  static ConfigProblems of(String code) {
    return new ConfigProblems(code::equals, "is refused for another reason");
  }

  /** All errors but those that have rules of their own. */
  static ConfigProblems otherThan(String... codes) {
    return new ConfigProblems(
        code -> !List.of(codes).contains(code), "is refused for a reason with a rule of its own");
  }

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
      if (reported.test(problem.code())) {
        byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
      }
    }
    return byCode.isEmpty()
        ? List.of(Verdict.notApplicable(FILE, FILE + " " + onlyOthers))
        : byCode.values().stream().map(ConfigProblems::failure).toList();
  }

  /** One finding for one kind of error: its place is no part of its name. */
  private static Verdict failure(List<Problem> problems) {
    Problem first = problems.get(0);
    int others = problems.size() - 1;
    String places = others == 1 ? " more place" : " more places";
    String more = others == 0 ? "" : ", and in " + others + places;
    return Verdict.fail(FILE + " " + first.code(), first.place() + ": " + first.message() + more)
        .expected("TOML 0.5")
        .at(first.place());
  }
}

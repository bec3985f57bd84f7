package io.isaudit.rules.server;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Tells a missing deployment.toml, with which the server runs on leftovers, from a locked one. */
final class ConfigPresence implements Check {

  static final String FILE = Settings.FILE;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        subject
            .node()
            .input(FILE)
            .map(ConfigPresence::verdict)
            .orElseGet(() -> Verdict.unknown(FILE, FILE + " was not looked for")));
  }

  private static Verdict verdict(Input input) {
    Place place = Place.of(FILE);
    return switch (input.outcome()) {
      case READ, UNPARSABLE -> Verdict.pass(FILE, FILE + " is there and was read").at(place);
      case ABSENT ->
          Verdict.fail(FILE, FILE + " is not there: the server runs on files rendered earlier")
              .expected("the file is there")
              .at(place);
      case UNREADABLE -> unknown(problem(input).orElse("the audit may not read it"));
      case TOO_LARGE -> unknown("it is too large to be one");
      case OUTSIDE -> unknown("it leads out of the home");
    };
  }

  private static Optional<String> problem(Input input) {
    return input.problems().stream().map(problem -> "it " + problem.message()).findFirst();
  }

  private static Verdict unknown(String why) {
    return Verdict.unknown(FILE, FILE + " was not read: " + why).at(Place.of(FILE));
  }
}

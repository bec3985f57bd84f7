package io.isaudit.rules.server;

import io.isaudit.rule.Check;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Input;
import io.isaudit.snapshot.Place;
import java.util.List;

/** Tells a missing deployment.toml, with which the server runs on leftovers, from a locked one. */
final class ConfigPresence implements Check {

  static final String FILE = "repository/conf/deployment.toml";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        subject
            .node()
            .input(FILE)
            .map(ConfigPresence::verdict)
            .orElseGet(() -> Verdict.unknown(FILE, "it was not looked for")));
  }

  private static Verdict verdict(Input input) {
    Place place = Place.of(FILE);
    return switch (input.outcome()) {
      case READ, UNPARSABLE -> Verdict.pass(FILE, "is there and can be read").at(place);
      case ABSENT ->
          Verdict.fail(FILE, "is not there: the server runs on files rendered earlier").at(place);
      case UNREADABLE, TOO_LARGE, OUTSIDE ->
          Verdict.of(Outcome.ERROR, FILE, "is there and could not be read").at(place);
    };
  }
}

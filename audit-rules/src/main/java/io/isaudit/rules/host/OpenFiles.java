package io.isaudit.rules.host;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.WritableByOthers;
import java.util.ArrayList;
import java.util.List;

/** Names what any account of the machine may write to, up to a limit. */
final class OpenFiles implements Check {

  static final Parameter<Integer> MOST_LISTED =
      new Parameter.Count("maxListed", 20, "paths", 1, WritableByOthers.MOST_NAMED);

  private static final String HOME = "home";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int most = subject.parameter(MOST_LISTED);
    return subject
        .files()
        .writableByOthers()
        .fold(found -> verdicts(found.value(), most), missing -> List.of(unknown(missing)));
  }

  private static Verdict unknown(Missing<WritableByOthers> missing) {
    return missing.reason() == MissingReason.UNSUPPORTED
        ? Verdict.notApplicable(HOME, "the file system of the home has no such permissions")
        : Verdict.unknown(HOME, "who may write to the home is not known: " + missing.explanation());
  }

  private static List<Verdict> verdicts(WritableByOthers found, int most) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String path : found.first().stream().limit(most).toList()) {
      verdicts.add(
          Verdict.fail(path, path + " is writable by every account")
              .expected("no write permission for others")
              .at(Place.of(path)));
    }
    int more = found.count() - verdicts.size();
    if (more > 0) {
      verdicts.add(Verdict.fail(HOME, more + " more are writable by every account"));
    }
    if (!found.complete()) {
      verdicts.add(Verdict.unknown(HOME + " in part", "a part of the home could not be listed"));
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass(HOME, "nothing in the home is writable by every account"))
        : verdicts;
  }
}

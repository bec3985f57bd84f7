package io.isaudit.rules.web;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.container.ContainerFiles.ContextFile;
import java.util.List;

/** The length of session identifiers, in bytes of randomness. */
final class SessionIdLength implements Check {

  static final Parameter<Integer> LEAST =
      new Parameter.Count("minSessionIdBytes", 16, "bytes", 8, 1024);

  private static final String FILE = "repository/conf/tomcat/context.xml";

  /** What the container takes when the file says nothing. */
  private static final int OWN_LENGTH = 16;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int least = subject.parameter(LEAST);
    Verdict verdict =
        subject
            .container()
            .context()
            .fold(
                found -> verdict(found.value(), least),
                missing -> Verdict.unknown(FILE, missing.explanation()));
    return List.of(verdict.at(Place.of(FILE)));
  }

  private static Verdict verdict(ContextFile context, int least) {
    int length = context.sessionIdLength().orElse(OWN_LENGTH);
    String whose = context.sessionIdLength().isPresent() ? "" : ", as the container has it";
    Verdict verdict =
        length >= least
            ? Verdict.pass(FILE, "session identifiers have " + length + " bytes" + whose)
            : Verdict.fail(FILE, "session identifiers have only " + length + " bytes" + whose);
    return verdict.expected("at least " + least + " bytes").actual(length + " bytes");
  }
}

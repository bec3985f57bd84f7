package io.isaudit.rules.host;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Host;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Pending security updates of the system, and the age of the Java that the server runs on. */
final class Patches implements Check {

  static final Parameter<Integer> PENDING =
      new Parameter.Count("maxPending", 0, "updates", 0, 10_000);
  static final Parameter<Integer> JAVA_AGE =
      new Parameter.Count("jreMaxAgeDays", 120, "days", 30, 3_650);

  private static final String UPDATES = "security updates";
  private static final String JAVA = "Java runtime";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Host host = subject.host();
    int most = subject.parameter(PENDING);
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.addAll(
        Known.or(
            UPDATES,
            "the number of pending security updates is",
            host.pendingSecurityUpdates(),
            count ->
                List.of(
                    (count <= most
                            ? Verdict.pass(UPDATES, count + " security updates are pending")
                            : Verdict.fail(UPDATES, count + " security updates are pending"))
                        .expected("at most " + PENDING.display(most))
                        .actual(String.valueOf(count)))));
    verdicts.addAll(
        Known.or(
            JAVA,
            "the date of the Java runtime is",
            host.process().flatMap(process -> process.javaReleased()),
            day -> List.of(age(day, subject))));
    return verdicts;
  }

  private static Verdict age(LocalDate released, Subject subject) {
    LocalDate today = LocalDate.ofInstant(subject.collectedAt(), ZoneOffset.UTC);
    long days = ChronoUnit.DAYS.between(released, today);
    int most = subject.parameter(JAVA_AGE);
    String reason = "the Java runtime was released on " + released;
    return (days <= most ? Verdict.pass(JAVA, reason) : Verdict.fail(JAVA, reason))
        .expected("at most " + JAVA_AGE.display(most) + " old")
        .actual(days + " days");
  }
}

package io.isaudit.rules.host;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Map;

/** The resource limits of the running server process, not those that a file promises. */
final class Limits implements Check {

  static final Parameter<Integer> FILES_HARD = limit("nofileHard", 65_535, "files");
  static final Parameter<Integer> FILES_SOFT = limit("nofileSoft", 4_096, "files");
  static final Parameter<Integer> PROCESSES = limit("nproc", 20_000, "processes");

  private static final String ITEM = "limits";

  private static Parameter<Integer> limit(String name, int standard, String unit) {
    return new Parameter.Count(name, standard, unit, 1, 100_000_000);
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (subject.host().isWindows()) {
      return List.of(Verdict.notApplicable(ITEM, "Windows has no such limits"));
    }
    return Known.or(
        ITEM,
        "the limits of the server process are",
        subject.host().limits(),
        limits ->
            List.of(
                verdict(limits, "nofile-hard", FILES_HARD, subject),
                verdict(limits, "nofile-soft", FILES_SOFT, subject),
                verdict(limits, "nproc-soft", PROCESSES, subject)));
  }

  private static Verdict verdict(
      Map<String, Long> limits, String name, Parameter<Integer> parameter, Subject subject) {
    Long limit = limits.get(name);
    if (limit == null) {
      return Verdict.unknown(name, "the limit " + name + " of the server process is not known");
    }
    int least = subject.parameter(parameter);
    String shown = limit == Long.MAX_VALUE ? "unlimited" : limit.toString();
    String reason = "the limit " + name + " of the server process is " + shown;
    return (limit >= least ? Verdict.pass(name, reason) : Verdict.fail(name, reason))
        .expected("at least " + parameter.display(least))
        .actual(shown);
  }
}

package io.isaudit.rules.logging;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.log.LogScan;
import io.isaudit.snapshot.log.LogScan.LeakedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Tells which kinds of secrets stand in the logs, and where the first one of each stands. */
final class LeakedSecrets implements Check {

  static final Parameter<List<String>> KINDS =
      new Parameter.Words(
          "secretPatterns",
          List.of(
              "authorization-header", "client-secret", "jwt", "password", "private-key", "token"));

  private static final String ITEM = "logs";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    LogScan scan = subject.logs();
    return scan.secrets()
        .fold(
            found -> verdicts(found.value(), scan, subject), missing -> List.of(unknown(missing)));
  }

  private static Verdict unknown(Missing<List<LeakedSecret>> missing) {
    return Verdict.unknown(ITEM, "secrets were not looked for: " + missing.explanation());
  }

  private static List<Verdict> verdicts(List<LeakedSecret> found, LogScan scan, Subject subject) {
    List<Verdict> verdicts = new ArrayList<>();
    for (String kind : subject.parameter(KINDS)) {
      List<LeakedSecret> leaks = found.stream().filter(leak -> leak.kind().equals(kind)).toList();
      if (!leaks.isEmpty()) {
        long lines = leaks.stream().mapToLong(LeakedSecret::count).sum();
        String counted =
            lines
                + (lines == 1 ? " line" : " lines")
                + " in "
                + leaks.size()
                + (leaks.size() == 1 ? " log file" : " log files")
                + (lines == 1 ? " seems" : " seem");
        verdicts.add(
            Verdict.fail(kind, counted + " to hold a secret of the kind " + kind)
                .expected("none")
                .at(leaks.get(0).first()));
      }
    }
    Optional<SortedMap<String, String>> unread = scan.unread();
    if (unread.isEmpty()) {
      verdicts.add(Verdict.unknown(ITEM, "whether all log files were read is not known"));
    } else if (!unread.get().isEmpty()) {
      verdicts.add(Verdict.unknown(ITEM, unread.get().values().iterator().next()));
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass(ITEM, "no line of the logs seems to hold a secret"))
        : verdicts;
  }
}

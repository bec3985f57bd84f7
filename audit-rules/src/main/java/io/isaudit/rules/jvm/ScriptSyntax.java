package io.isaudit.rules.jvm;

import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.SyntaxError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports what keeps a shell from reading the start-up script. */
final class ScriptSyntax implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartupOptions startup = subject.startup();
    if (startup.isWindowsScript()) {
      return List.of(Verdict.notApplicable(startup.script(), "the script is one of Windows"));
    }
    if (startup.syntaxErrors() instanceof Missing<?> missing) {
      return List.of(Verdict.unknown(startup.script(), missing.explanation()));
    }
    Map<String, Verdict> failures = new TreeMap<>();
    for (SyntaxError error : startup.syntaxErrors().found().orElseThrow()) {
      String reason = "the script does not start: " + error.problem();
      failures.putIfAbsent(
          error.problem(), Verdict.fail(error.problem(), reason).at(error.place()));
    }
    return failures.isEmpty()
        ? List.of(Verdict.pass(startup.script(), "the script is complete"))
        : List.copyOf(failures.values());
  }
}

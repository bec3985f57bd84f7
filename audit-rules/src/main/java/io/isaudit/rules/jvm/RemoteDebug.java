package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.StartupOptions;
import io.isaudit.snapshot.StartupOptions.JvmOption;
import java.util.List;

/** Looks for debug agents among the options that take effect; an inactive branch has none. */
final class RemoteDebug implements Check {

  private static final List<String> AGENTS = List.of("-agentlib:jdwp", "-Xrunjdwp", "-Xdebug");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartupOptions startup = subject.startup();
    List<Verdict> failures =
        startup.options().stream().filter(RemoteDebug::isAgent).map(RemoteDebug::failure).toList();
    if (!failures.isEmpty()) {
      return failures;
    }
    if (!startup.gaps().isEmpty()) {
      String where = "part of the start-up script is not understood, from ";
      return List.of(
          Verdict.unknown("debug agent", where + startup.gaps().get(0)).at(startup.gaps().get(0)));
    }
    return List.of(Verdict.pass("debug agent", "no debug agent among the options"));
  }

  private static boolean isAgent(JvmOption option) {
    return AGENTS.stream().anyMatch(agent -> option.name().startsWith(agent));
  }

  private static Verdict failure(JvmOption option) {
    return Verdict.fail(option.name(), "whoever reaches the debug port runs code in the server")
        .expected("no debug agent")
        .actual(option.name())
        .at(option.place());
  }
}

package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;

/**
 * Looks for debug agents among the options that take effect, in every way the server may be
 * started. An inactive branch of the script has none.
 */
final class RemoteDebug implements Check {

  private static final List<String> AGENTS = List.of("-agentlib:jdwp", "-Xrunjdwp", "-Xdebug");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return StartOptions.everyWay(
        subject,
        "debug agent",
        "no debug agent is among the options",
        way ->
            way.options().stream().filter(RemoteDebug::isAgent).map(RemoteDebug::failure).toList());
  }

  private static boolean isAgent(JvmOption option) {
    return AGENTS.stream().anyMatch(agent -> option.name().startsWith(agent));
  }

  private static Verdict failure(JvmOption option) {
    String reason = option.name() + " is on: who reaches the debug port runs code in the server";
    return Verdict.fail(option.name(), reason)
        .expected("no debug agent")
        .actual(option.name())
        .at(option.place());
  }
}

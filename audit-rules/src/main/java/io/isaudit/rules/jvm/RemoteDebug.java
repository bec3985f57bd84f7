package io.isaudit.rules.jvm;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Host;
import io.isaudit.snapshot.host.ServerProcess;
import io.isaudit.snapshot.startup.StartupOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for debug agents among the options that take effect, of the script and, where it is known,
 * of the running process. An inactive branch of the script has none.
 */
final class RemoteDebug implements Check {

  private static final String ITEM = "debug agent";
  private static final List<String> AGENTS = List.of("-agentlib:jdwp", "-Xrunjdwp", "-Xdebug");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartupOptions startup = subject.startup();
    Optional<ServerProcess> process = subject.hostIfKnown().flatMap(Host::process).found();
    Map<String, Verdict> failures = new TreeMap<>();
    Stream.concat(
            startup.options().stream(),
            process.map(ServerProcess::options).orElse(List.of()).stream())
        .filter(RemoteDebug::isAgent)
        .forEach(option -> failures.putIfAbsent(option.name(), failure(option)));
    if (!failures.isEmpty()) {
      return List.copyOf(failures.values());
    }
    if (process.isEmpty() && !startup.gaps().isEmpty()) {
      Place gap = startup.gaps().get(0);
      return List.of(
          Verdict.unknown(ITEM, "what the start-up script does at " + gap + " is not understood")
              .at(gap));
    }
    String seen = process.isPresent() ? "the running server" : "the start-up script";
    return List.of(Verdict.pass(ITEM, seen + " has no debug agent among its options"));
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

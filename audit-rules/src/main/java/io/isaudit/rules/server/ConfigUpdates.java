package io.isaudit.rules.server;

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

/**
 * Looks for options that make the server start without applying deployment.toml, in the script and,
 * where it is known, in the running process.
 */
final class ConfigUpdates implements Check {

  private static final String ITEM = "configuration updates";
  private static final List<String> OPTIONS =
      List.of(
          "-DavoidConfigUpdate",
          "-DavoidConfigHashRead",
          "-DconfigParseOnly",
          "-DavoidResolvingEnvAndSysVariables");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    StartupOptions startup = subject.startup();
    Optional<ServerProcess> process = subject.hostIfKnown().flatMap(Host::process).found();
    Map<String, Verdict> failures = new TreeMap<>();
    for (String name : OPTIONS) {
      startup.effective(name).ifPresent(option -> judge(name, option, failures));
      for (JvmOption option : process.map(ServerProcess::options).orElse(List.of())) {
        judge(name, option, failures);
      }
    }
    if (!failures.isEmpty()) {
      return List.copyOf(failures.values());
    }
    if (process.isEmpty() && !startup.gaps().isEmpty()) {
      Place gap = startup.gaps().get(0);
      return List.of(
          Verdict.unknown(ITEM, "what the start-up script does at " + gap + " is not understood")
              .at(gap));
    }
    return List.of(Verdict.pass(ITEM, "no option keeps deployment.toml from being applied"));
  }

  private static void judge(String name, JvmOption option, Map<String, Verdict> failures) {
    if (option.name().equals(name) && !option.value().is("false")) {
      failures.putIfAbsent(name, failure(option));
    }
  }

  private static Verdict failure(JvmOption option) {
    String reason = option.name() + " is set: the server starts without applying deployment.toml";
    return Verdict.fail(option.name(), reason)
        .expected("no such option")
        .actual(option.name())
        .at(option.place());
  }
}

package io.isaudit.rules.jvm;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.StartOptions;
import io.isaudit.snapshot.startup.StartupOptions.JvmOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a JMX port of the JVM that takes anybody, or in clear text. Without a port the agent
 * serves this machine only.
 */
final class RemoteJmx implements Check {

  private static final String AGENT = "-Dcom.sun.management.jmxremote";
  private static final String PORT = AGENT + ".port";
  private static final List<String> GUARDS = List.of(AGENT + ".authenticate", AGENT + ".ssl");
  private static final String CONFIGURATION = "-Dcom.sun.management.config.file";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return StartOptions.everyWay(
        subject,
        "remote JMX",
        "no JMX port is open, or it asks for a login over TLS",
        RemoteJmx::findings);
  }

  private static List<Verdict> findings(StartOptions way) {
    List<Verdict> findings = new ArrayList<>();
    way.last(CONFIGURATION)
        .map(
            option ->
                StartOptions.about(
                    option, Verdict.unknown(CONFIGURATION, "its file is not looked into")))
        .ifPresent(findings::add);
    if (way.last(PORT).isPresent()) {
      GUARDS.forEach(guard -> finding(way.last(guard)).ifPresent(findings::add));
    }
    return findings;
  }

  /** Both are on unless they are switched off; any text but true switches them off. */
  private static Optional<Verdict> finding(Optional<JvmOption> guard) {
    if (guard.isEmpty() || guard.get().value().is("true")) {
      return Optional.empty();
    }
    String name = guard.get().name();
    Verdict verdict =
        StartOptions.text(guard.get()).isEmpty()
            ? Verdict.unknown(name, "its value is only known to the running server")
            : Verdict.fail(name, "a JMX port is open and " + name + " is not true");
    return Optional.of(StartOptions.about(guard.get(), verdict.expected("true, or no port")));
  }
}

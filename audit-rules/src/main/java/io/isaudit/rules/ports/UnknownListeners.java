package io.isaudit.rules.ports;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.startup.StartupOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the server's process listens on beside the ports that have a rule of their own. */
final class UnknownListeners implements Check {

  static final Parameter<List<String>> KNOWN = new Parameter.Words("knownPorts", List.of());

  private static final Set<Integer> DEBUGGERS = Set.of(5005, 8787);
  private static final int SHUTDOWN = 8005;
  private static final long THRIFT = 10_500;

  /** From here on the kernel hands out ports by itself. */
  private static final int FIRST_RANDOM = 32_768;

  private static final String LOCAL_AGENT = "-Dcom.sun.management.jmxremote";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Listener> all = subject.listeners();
    if (all.stream().anyMatch(each -> each.ofServer().isEmpty())) {
      return List.of(
          Verdict.unknown("listeners", "which of them the server's process holds is not known"));
    }
    NodePorts ports = NodePorts.of(subject);
    if (ports.offset().isEmpty()) {
      return List.of(Verdict.unknown("listeners", NodePorts.UNKNOWN_OFFSET));
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (Listener each : all) {
      if (each.ofServer().orElse(false) && !isJudgedElsewhere(each, ports)) {
        verdicts.add(verdict(each, subject, ports));
      }
    }
    return verdicts.isEmpty()
        ? List.of(Verdict.pass("listeners", "the server opens no port beside those of the guide"))
        : verdicts.stream().distinct().toList();
  }

  private static boolean isJudgedElsewhere(Listener listener, NodePorts ports) {
    long port = listener.port();
    if (listener.transport() == Transport.UDP) {
      return port == ClusterPorts.MULTICAST_PORT || isAt(ports.moved(8_000), port);
    }
    Optional<Long> member = ports.number(ClusterPorts.MEMBER_PORT);
    return isAt(ports.moved("transport.https.properties.port"), port)
        || isAt(ports.moved("transport.http.properties.port"), port)
        || isAt(ports.moved("monitoring.jmx.rmi_registry_port"), port)
        || isAt(ports.moved("monitoring.jmx.rmi_server_port"), port)
        || isAt(ports.moved(10_389), port)
        || isAt(ports.moved(8_000), port)
        || member.filter(first -> port >= first && port < first + ClusterPorts.MOVES).isPresent();
  }

  private static boolean isAt(Optional<Long> place, long port) {
    return place.filter(known -> known == port).isPresent();
  }

  private static Verdict verdict(Listener listener, Subject subject, NodePorts ports) {
    int port = listener.port();
    String name = listener.transport().name().toLowerCase(Locale.ROOT) + " " + port;
    String random = listener.transport().name().toLowerCase(Locale.ROOT) + " random port";
    if (subject.parameter(KNOWN).contains(String.valueOf(port))) {
      return Verdict.pass(name, name + " is known to the policy");
    }
    if (listener.transport() == Transport.TCP && DEBUGGERS.contains(port)) {
      return Verdict.fail(name, "a debugger can attach on port " + port);
    }
    if (listener.isLoopback()) {
      String item = port < FIRST_RANDOM ? name : random;
      return Verdict.pass(item, item + " is open to this machine only").note("nothing explains it");
    }
    if (listener.transport() == Transport.UDP && port >= FIRST_RANDOM) {
      return Verdict.pass(random, "the server holds UDP sockets without a fixed port")
          .note("a client's socket, such as that of name resolution, looks the same");
    }
    if (port == SHUTDOWN) {
      return Verdict.fail(name, "the shutdown port can be reached from other machines");
    }
    if (isAt(ports.moved(THRIFT), port)) {
      return thrift(name, subject);
    }
    if (port >= FIRST_RANDOM) {
      return agent(random, subject.node().startup());
    }
    return Verdict.fail(name, "nothing explains that the server listens on " + name);
  }

  private static Verdict thrift(String name, Subject subject) {
    Optional<Setting> enabled = subject.settings().find("entitlement.thrift.enable");
    if (enabled.isEmpty() || enabled.get().value().asSecret().isPresent()) {
      return Verdict.unknown(name, "whether Thrift is used is not known");
    }
    return enabled.get().value().is("true")
        ? Verdict.pass(name, name + " is that of Thrift, which is on")
            .note("ports/thrift judges it")
        : Verdict.fail(name, name + " is that of Thrift, which is off");
  }

  private static Verdict agent(String name, Evidence<StartupOptions> startup) {
    if (startup.isMissing()) {
      return Verdict.unknown(name, "whether the management agent is on is not known");
    }
    boolean agent = startup.found().flatMap(options -> options.effective(LOCAL_AGENT)).isPresent();
    return agent
        ? Verdict.pass(name, "the agent of the Java VM takes connections of this machine only")
            .note("its port changes with every start")
        : Verdict.fail(name, "nothing explains that the server listens on a random port");
  }
}

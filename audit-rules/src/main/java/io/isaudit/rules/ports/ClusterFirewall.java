package io.isaudit.rules.ports;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Firewall;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.PortScan;
import java.util.List;
import java.util.Optional;

/**
 * Whether the firewall of the machine lets members alone reach the ports of the cluster. A firewall
 * that is not seen may stand elsewhere, so that without rules nothing is decided.
 */
final class ClusterFirewall implements Check {

  static final Parameter<List<String>> PORTS = new Parameter.Words("clusterPorts", List.of());

  static final Parameter<List<String>> MEMBERS = new Parameter.Words("memberAddresses", List.of());

  private static final String HINT =
      "; answer by the network's own rules, or let nftables, iptables or ufw of the machine decide";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<List<ClusterPort>> ports = ClusterPort.of(subject);
    if (ports.isEmpty()) {
      return List.of(Verdict.unknown("cluster", "the ports of the cluster are not known"));
    }
    ClusterMembers members = ClusterMembers.of(subject);
    return ports.get().stream().map(port -> verdict(port, members, subject)).toList();
  }

  private static Verdict verdict(ClusterPort port, ClusterMembers members, Subject subject) {
    Verdict verdict =
        answersOutside(port, subject)
            ? Verdict.fail(port.item(), port + " answers to a scan from outside the network")
            : byFirewall(port, members, subject);
    return verdict.expected(port + " open to members of the cluster only");
  }

  private static boolean answersOutside(ClusterPort port, Subject subject) {
    return subject.scannedEndpoints().stream()
        .filter(endpoint -> endpoint.vantage() == Vantage.EXTERNAL)
        .flatMap(endpoint -> endpoint.ports().found().stream())
        .map(PortScan::open)
        .anyMatch(port::isAmong);
  }

  private static Verdict byFirewall(ClusterPort port, ClusterMembers members, Subject subject) {
    String item = port.item();
    if (subject.host().isContainer()) {
      return Verdict.unknown(item, "it is a container: what reaches it is decided outside");
    }
    return subject
        .host()
        .firewall()
        .fold(
            found -> byRules(port, members, found.value()),
            missing -> Verdict.unknown(item, missing.explanation() + HINT));
  }

  private static Verdict byRules(ClusterPort port, ClusterMembers members, Firewall firewall) {
    String item = port.item();
    String tool = firewall.tool();
    if (!firewall.active()) {
      return Verdict.unknown(item, tool + " is there and is not started with the machine" + HINT);
    }
    return firewall
        .rules()
        .fold(
            found -> {
              Admitted admitted = Admitted.by(found.value(), firewall.refusesByDefault(), port);
              return verdict(item, tool, port, admitted, members);
            },
            missing -> Verdict.unknown(item, missing.explanation() + HINT));
  }

  private static Verdict verdict(
      String item, String tool, ClusterPort port, Admitted admitted, ClusterMembers members) {
    if (admitted.everybody()) {
      return Verdict.fail(item, tool + " lets everybody reach " + port);
    }
    List<String> strangers =
        admitted.sources().stream().filter(source -> !members.cover(source)).toList();
    if (!strangers.isEmpty() && members.complete()) {
      return Verdict.fail(item, tool + " lets others than members reach " + port)
          .actual(admitted.words());
    }
    if (admitted.unsure()) {
      return Verdict.unknown(
          item, "a rule of " + tool + " that may let somebody in is not understood");
    }
    if (!strangers.isEmpty()) {
      return Verdict.unknown(item, "who the members are is not known: name them by memberAddresses")
          .actual(admitted.words());
    }
    return admitted.sources().isEmpty()
        ? Verdict.pass(item, tool + " lets nobody reach " + port)
            .note("other members do not get in either")
        : Verdict.pass(item, tool + " lets members alone reach " + port).actual(admitted.words());
  }
}

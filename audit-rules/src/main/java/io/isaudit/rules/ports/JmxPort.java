package io.isaudit.rules.ports;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Listener;
import java.util.List;
import java.util.Optional;

/** One of the two ports of JMX; whoever logs in there runs code of their own. */
final class JmxPort implements Check {

  private final String item;
  private final String key;

  JmxPort(String item, String key) {
    this.item = item;
    this.key = key;
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    NodePorts ports = NodePorts.of(subject);
    Optional<Long> port = ports.moved(key);
    if (port.isEmpty()) {
      return List.of(Verdict.unknown(item, NodePorts.UNKNOWN_OFFSET));
    }
    return List.of(
        verdict("port " + port.get(), ports.onTcp(port.get()))
            .expected("port " + port.get() + " closed, or on one internal address"));
  }

  private Verdict verdict(String port, List<Listener> open) {
    if (open.isEmpty()) {
      return Verdict.pass(item, "nothing listens on " + port);
    }
    if (open.stream().anyMatch(Listener::isWildcard)) {
      return Verdict.fail(item, port + " of JMX is open on all addresses")
          .actual("listens on all addresses");
    }
    Verdict pass = Verdict.pass(item, port + " is not open on all addresses");
    return open.stream()
        .filter(each -> !each.isLoopback())
        .findFirst()
        .map(each -> pass.note(each.address() + " has to be a management address"))
        .orElse(pass);
  }
}

package io.isaudit.rules.ports;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Listener;
import java.util.List;
import java.util.Optional;

/** Looks for a listener on the configured HTTP port, moved by the offset as the product does. */
final class PlainHttpPort implements Check {

  private static final String PORT = "transport.http.properties.port";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    NodePorts ports = NodePorts.of(subject);
    Optional<Long> moved = ports.moved(PORT);
    if (moved.isEmpty()) {
      return List.of(Verdict.unknown("http", NodePorts.UNKNOWN_OFFSET));
    }
    long port = moved.get();
    List<Listener> open = ports.onTcp(port);
    List<Listener> exposed = open.stream().filter(listener -> !listener.isLoopback()).toList();
    String expected = "port " + port + " closed or bound to loopback";
    if (exposed.isEmpty()) {
      String reason =
          open.isEmpty()
              ? "nothing listens on port " + port
              : "port " + port + " is bound to loopback only";
      return List.of(Verdict.pass("http", reason).expected(expected));
    }
    return List.of(
        Verdict.fail("http", "port " + port + " takes plain HTTP from other machines")
            .expected(expected)
            .actual("listens on " + exposed.get(0).address()));
  }
}

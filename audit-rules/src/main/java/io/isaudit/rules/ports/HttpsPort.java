package io.isaudit.rules.ports;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** Looks for a listener on the configured HTTPS port; a list of sockets does not tell TLS. */
final class HttpsPort implements Check {

  private static final String ITEM = "https";
  private static final String PORT = "transport.https.properties.port";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    NodePorts ports = NodePorts.of(subject);
    Optional<Long> port = ports.moved(PORT);
    if (port.isEmpty()) {
      return List.of(Verdict.unknown(ITEM, NodePorts.UNKNOWN_OFFSET));
    }
    Verdict verdict =
        ports.onTcp(port.get()).isEmpty()
            ? Verdict.fail(ITEM, "the server does not listen on port " + port.get())
            : Verdict.pass(ITEM, "the server listens on port " + port.get())
                .note("that it speaks TLS there is shown by transport/tls-live");
    return List.of(verdict.expected("port " + port.get() + " open"));
  }
}

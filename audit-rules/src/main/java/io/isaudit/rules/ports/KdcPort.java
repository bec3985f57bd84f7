package io.isaudit.rules.ports;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;
import java.util.Optional;

/** The port of the Kerberos service inside the embedded directory. */
final class KdcPort implements Check {

  static final Parameter<Boolean> USED = new Parameter.Flag("kdcUsed", false);

  private static final String ITEM = "kdc";
  private static final long PORT = 8_000;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    NodePorts ports = NodePorts.of(subject);
    Optional<Long> port = ports.moved(PORT);
    if (port.isEmpty()) {
      return List.of(Verdict.unknown(ITEM, NodePorts.UNKNOWN_OFFSET));
    }
    String number = "port " + port.get();
    if (ports.onTcp(port.get()).isEmpty() && ports.onUdp(port.get()).isEmpty()) {
      return List.of(Verdict.pass(ITEM, "nothing listens on " + number));
    }
    return List.of(
        subject.parameter(USED)
            ? Verdict.pass(ITEM, number + " is open").note("the policy says that it is used")
            : Verdict.fail(ITEM, number + " of the Kerberos service is open")
                .expected(number + " closed"));
  }
}

package io.isaudit.rules.host;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Firewall;
import java.util.List;

/** A firewall that is started with the machine and refuses by default. */
final class HostFirewall implements Check {

  private static final String ITEM = "firewall";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    if (subject.host().isContainer()) {
      return List.of(
          Verdict.notApplicable(ITEM, "it is a container: what reaches it is decided outside"));
    }
    return Known.or(
        ITEM,
        "the firewall of the machine is",
        subject.host().firewall(),
        firewall ->
            List.of(
                verdict(firewall)
                    .expected("active, and dropping or rejecting what no rule allows")
                    .actual(shown(firewall))));
  }

  private static Verdict verdict(Firewall firewall) {
    if (!firewall.active()) {
      return Verdict.fail(ITEM, firewall.tool() + " is there and is not started with the machine");
    }
    return firewall.refusesByDefault()
        ? Verdict.pass(ITEM, firewall.tool() + " refuses what no rule allows")
        : Verdict.fail(ITEM, firewall.tool() + " accepts what no rule refuses");
  }

  private static String shown(Firewall firewall) {
    return firewall.tool()
        + (firewall.active() ? ", active" : ", not active")
        + (firewall.refusesByDefault() ? ", refuses by default" : ", accepts by default");
  }
}

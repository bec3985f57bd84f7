package io.isaudit.snapshot.host;

import io.isaudit.evidence.Evidence;
import java.util.List;

/**
 * A firewall of a machine, as its files configure it. Rules that somebody loaded by hand are not
 * seen.
 *
 * @param tool for example {@code nftables}
 * @param active whether it is started with the machine
 * @param refusesByDefault whether what no rule allows to come in is dropped or rejected
 * @param rules on new connections that come in, in their order; those for answers, for the loopback
 *     device and for other protocols than TCP and UDP are left out
 */
public record Firewall(
    String tool, boolean active, boolean refusesByDefault, Evidence<List<FirewallRule>> rules) {

  public Firewall {
    rules = rules.map(List::copyOf);
  }
}

package io.isaudit.snapshot.host;

import io.isaudit.snapshot.host.Listener.Transport;
import java.util.Optional;

/**
 * What a firewall does with connections that come in. The first rule that fits decides.
 *
 * @param transport empty when it holds for all
 * @param firstPort 0 when it holds for all ports
 * @param lastPort the same as the first for one port
 * @param source an address or a range such as {@code 10.0.1.0/24}; empty when it holds for
 *     everybody
 */
public record FirewallRule(
    Action action,
    Optional<Transport> transport,
    int firstPort,
    int lastPort,
    Optional<String> source) {

  private static final int LAST_PORT = 65_535;

  /** What a rule does. */
  public enum Action {
    ACCEPT,
    REFUSE,
    /** Written in a way that the collector does not understand: it may do either. */
    NOT_UNDERSTOOD
  }

  /** A rule that nothing is known of. */
  public static FirewallRule notUnderstood() {
    return new FirewallRule(
        Action.NOT_UNDERSTOOD, Optional.empty(), 0, LAST_PORT, Optional.empty());
  }

  public boolean holdsFor(int port, Transport of) {
    return port >= firstPort && port <= lastPort && transport.filter(own -> own != of).isEmpty();
  }
}

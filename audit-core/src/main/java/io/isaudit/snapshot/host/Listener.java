package io.isaudit.snapshot.host;

import java.util.Optional;

/**
 * A socket that accepts connections, or datagrams of anybody.
 *
 * @param address the local address; {@code 0.0.0.0} or {@code ::} when it listens on all
 * @param port 1 to 65535
 * @param process name of the process that holds it, where it is readable
 * @param ofServer whether the server's own process holds it, where that is known
 */
public record Listener(
    String address,
    int port,
    Transport transport,
    Optional<String> process,
    Optional<Boolean> ofServer) {

  /** A listener of which nobody knows whose it is. */
  public Listener(String address, int port, Transport transport, Optional<String> process) {
    this(address, port, transport, process, Optional.empty());
  }

  /** The protocol below the listener. */
  public enum Transport {
    TCP,
    UDP
  }

  public boolean isLoopback() {
    return address.startsWith("127.") || address.startsWith("::ffff:127.") || address.equals("::1");
  }

  /** Whether it listens on every address of the machine. */
  public boolean isWildcard() {
    return address.equals("0.0.0.0") || address.equals("::") || address.equals("::ffff:0.0.0.0");
  }
}

package io.isaudit.snapshot.host;

import java.util.Optional;

/**
 * A socket that accepts connections.
 *
 * @param address the local address; {@code 0.0.0.0} or {@code ::} when it listens on all
 * @param port 1 to 65535
 * @param process name of the process that holds it, where it is readable
 */
public record Listener(String address, int port, Transport transport, Optional<String> process) {

  /** The protocol below the listener. */
  public enum Transport {
    TCP,
    UDP
  }

  public boolean isLoopback() {
    return address.startsWith("127.") || address.startsWith("::ffff:127.") || address.equals("::1");
  }
}

package io.isaudit.collect.internal.listener;

import io.isaudit.snapshot.host.Listener.Transport;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the kernel's list of sockets. */
record SocketLine(String address, int port, Transport transport, long inode) {

  private static final String LISTENS = "0A";

  /** A UDP socket that is bound and has no peer takes datagrams of anybody. */
  private static final String UNCONNECTED = "07";

  /** Number, local address, peer, state, queues, timer, retransmissions, user, timeout, inode. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*\\d+:\\s+([0-9A-Fa-f]{8}|[0-9A-Fa-f]{32}):([0-9A-Fa-f]{4})\\s+[0-9A-Fa-f]+:"
              + "[0-9A-Fa-f]{4}\\s+([0-9A-Fa-f]{2})\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\d+\\s+\\d+\\s+"
              + "(\\d{1,18})(?:\\s.*)?");

  /**
   * The sockets of a list that listen.
   *
   * @throws IllegalArgumentException when a line is none of such a list: what it says is not known
   */
  static List<SocketLine> listening(String list, Transport transport) {
    String wanted = transport == Transport.TCP ? LISTENS : UNCONNECTED;
    return list.lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(SocketLine::matched)
        .filter(line -> line.group(3).equalsIgnoreCase(wanted))
        .map(line -> of(line, transport))
        .filter(line -> line.port() > 0)
        .toList();
  }

  private static Matcher matched(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a line of a list of sockets");
    }
    return matcher;
  }

  private static SocketLine of(Matcher line, Transport transport) {
    return new SocketLine(
        KernelAddress.text(line.group(1)),
        Integer.parseInt(line.group(2), 16),
        transport,
        Long.parseLong(line.group(4)));
  }
}

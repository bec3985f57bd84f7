package io.isaudit.collect.internal.listener;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The listening sockets of this machine as the Linux kernel lists them. A socket for IPv6 that
 * takes IPv4 as well stands in the second list only, so both are read. In a container the lists are
 * those of the container.
 */
public final class ListenerCollector {

  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_LISTENERS = 10_000;
  private static final String SOURCE = "/proc/net";

  private static final Comparator<Listener> ORDER =
      Comparator.comparing(Listener::transport)
          .thenComparing(Listener::port)
          .thenComparing(Listener::address)
          .thenComparing(listener -> listener.process().orElse(""))
          .thenComparing(listener -> listener.ofServer().map(String::valueOf).orElse(""));

  private ListenerCollector() {}

  /**
   * Reads the lists of the kernel.
   *
   * @param proc where the kernel shows its state, {@code /proc}
   * @param server id of the server's process, where it is known and may be looked into
   */
  public static Evidence<List<Listener>> collect(Path proc, Optional<Long> server, Instant now) {
    List<SocketLine> lines = new ArrayList<>();
    boolean anyTcp = false;
    for (String list : List.of("tcp", "tcp6", "udp", "udp6")) {
      Transport transport = list.startsWith("tcp") ? Transport.TCP : Transport.UDP;
      Path file = proc.resolve("net").resolve(list);
      if (!Files.exists(file)) {
        // A machine without IPv6 has no list of its sockets.
        continue;
      }
      try {
        lines.addAll(SocketLine.listening(read(file), transport));
        anyTcp |= transport == Transport.TCP;
      } catch (AccessDeniedException e) {
        return Evidence.missing(MissingReason.REFUSED, "the account may not list sockets");
      } catch (TooLarge e) {
        return Evidence.missing(MissingReason.TOO_LARGE, "there are too many sockets to list");
      } catch (IOException | RuntimeException e) {
        return Evidence.missing(MissingReason.UNREADABLE, "the list of sockets cannot be read");
      }
    }
    if (!anyTcp) {
      return Evidence.missing(
          MissingReason.UNSUPPORTED, "this system shows no list of sockets below /proc/net");
    }
    if (lines.size() > MOST_LISTENERS) {
      return Evidence.missing(MissingReason.TOO_LARGE, "there are too many sockets to list");
    }
    return Evidence.collected(named(lines, SocketOwners.of(proc, server)), SOURCE, now);
  }

  private static List<Listener> named(List<SocketLine> lines, SocketOwners owners) {
    Map<Long, String> names = owners.names();
    return lines.stream()
        .map(
            line ->
                new Listener(
                    line.address(),
                    line.port(),
                    line.transport(),
                    Optional.ofNullable(names.get(line.inode())),
                    owners.ofServer().map(all -> all.contains(line.inode()))))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  private static String read(Path list) throws IOException {
    try (InputStream in = Files.newInputStream(list)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new TooLarge();
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** A list beyond what is read; half of it would hide listeners. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}

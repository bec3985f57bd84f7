package io.isaudit.collect.internal.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.MissingReason;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Asks a server which versions and cipher suites it accepts, one handshake for each question. */
final class HandshakeProbe {

  /** More than there are suites that a server could accept of those offered. */
  static final int MOST_HANDSHAKES = 120;

  private static final List<TlsVersion> OLDER =
      List.of(TlsVersion.TLS12, TlsVersion.TLS11, TlsVersion.TLS10, TlsVersion.SSL3);

  private static final String SOURCE = "TLS handshakes";

  private final Connections connections;
  private final Origin origin;
  private final Deadline deadline;
  private final Duration each;
  private final Instant now;
  private final CipherSuites suites = CipherSuites.known();
  private int handshakes;

  HandshakeProbe(
      Connections connections, Origin origin, Deadline deadline, Duration each, Instant now) {
    this.connections = connections;
    this.origin = origin;
    this.deadline = deadline;
    this.each = each;
    this.now = now;
  }

  /** Whether each version is accepted, by its standard name. */
  Map<String, Evidence<Boolean>> versions() {
    Map<String, Evidence<Boolean>> versions = new TreeMap<>();
    for (TlsVersion version : TlsVersion.values()) {
      versions.put(version.word(), accepts(version));
    }
    return versions;
  }

  private Evidence<Boolean> accepts(TlsVersion version) {
    try {
      return Evidence.collected(offer(version, suites.of(version)).isPresent(), SOURCE, now);
    } catch (Failure e) {
      return e.evidence();
    }
  }

  /**
   * The suites of TLS 1.3 and of the newest version below that are accepted.
   *
   * @param versions what {@link #versions} gave
   */
  Evidence<List<String>> suites(Map<String, Evidence<Boolean>> versions) {
    List<String> names = new ArrayList<>();
    try {
      if (isAccepted(TlsVersion.TLS13, versions)) {
        names.addAll(suites(TlsVersion.TLS13));
      }
      for (TlsVersion version : OLDER) {
        if (isAccepted(version, versions)) {
          names.addAll(suites(version));
          break;
        }
      }
    } catch (Failure e) {
      return e.evidence();
    }
    return names.isEmpty()
        ? Evidence.missing(MissingReason.REFUSED, "there was no TLS handshake")
        : Evidence.collected(names.stream().sorted().distinct().toList(), SOURCE, now);
  }

  private static boolean isAccepted(TlsVersion version, Map<String, Evidence<Boolean>> versions) {
    Evidence<Boolean> evidence = versions.get(version.word());
    return evidence != null && evidence.found().orElse(false);
  }

  /** Takes away what the server chose until it finds nothing to choose. */
  private List<String> suites(TlsVersion version) throws Failure {
    List<Integer> left = new ArrayList<>(suites.of(version));
    List<String> accepted = new ArrayList<>();
    while (!left.isEmpty()) {
      Optional<Integer> chosen = offer(version, left);
      // A server may insist on a suite that was not offered.
      if (chosen.isEmpty() || !left.remove(chosen.get())) {
        break;
      }
      accepted.add(suites.name(chosen.get()));
    }
    return accepted;
  }

  /** The suite that the server chose in this version; empty when it refuses or answers another. */
  private Optional<Integer> offer(TlsVersion version, List<Integer> offered) throws Failure {
    handshakes++;
    if (handshakes > MOST_HANDSHAKES) {
      throw Failure.tooLarge("the server accepts more handshakes than are tried");
    }
    byte[] hello = ClientHello.of(version, offered, origin);
    return connections
        .with(origin.port(), deadline.within(each), socket -> answer(socket, hello))
        .filter(answer -> answer.version() == version.number())
        .map(ServerHello::suite);
  }

  private static Optional<ServerHello> answer(Socket socket, byte[] hello) throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(hello);
      out.flush();
      return ServerHello.read(socket.getInputStream());
    } catch (SocketException e) {
      // A reset is a refusal as well; one by the deadline is told from it by the caller.
      if (socket.isClosed()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}

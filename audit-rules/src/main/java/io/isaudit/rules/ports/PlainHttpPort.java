package io.isaudit.rules.ports;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** Looks for a listener on the configured HTTP port, moved by the offset as the product does. */
final class PlainHttpPort implements Check {

  private static final String PORT = "transport.http.properties.port";
  private static final String OFFSET = "server.offset";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Settings settings = subject.settings();
    Optional<Long> configured = settings.find(PORT).flatMap(port -> port.value().asNumber());
    Optional<Long> offset = settings.find(OFFSET).flatMap(PlainHttpPort::offset);
    if (configured.isEmpty() || offset.isEmpty()) {
      return List.of(Verdict.unknown("http", "the configured port or its offset is not known"));
    }
    long port = configured.get() + offset.get();
    List<Listener> open =
        subject.listeners().stream().filter(listener -> isTcp(listener, port)).toList();
    List<Listener> exposed = open.stream().filter(listener -> !listener.isLoopback()).toList();
    String expected = "port " + port + " closed or bound to loopback";
    if (exposed.isEmpty()) {
      String reason =
          open.isEmpty()
              ? "nothing listens on port " + port
              : "port " + port + " is bound to loopback only";
      return List.of(Verdict.pass("http", reason).expected(expected));
    }
    return List.of(
        Verdict.fail("http", "port " + port + " takes plain HTTP from other machines")
            .expected(expected)
            .actual("listens on " + exposed.get(0).address()));
  }

  private static boolean isTcp(Listener listener, long port) {
    return listener.port() == port && listener.transport() == Transport.TCP;
  }

  private static Optional<Long> offset(Setting setting) {
    return setting.isAbsent() ? Optional.of(0L) : setting.value().asNumber();
  }
}

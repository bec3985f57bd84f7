package io.isaudit.rules.ports;

import io.isaudit.rule.Subject;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/** The ports of a node as its files set them, and what listens there. */
final class NodePorts {

  static final String UNKNOWN_OFFSET = "the configured port or its offset is not known";

  private static final String OFFSET = "server.offset";
  private static final String OPTION = "-DportOffset";

  private final Settings settings;
  private final List<Listener> listeners;
  private final Optional<Long> offset;

  private NodePorts(Settings settings, List<Listener> listeners, Optional<Long> offset) {
    this.settings = settings;
    this.listeners = List.copyOf(listeners);
    this.offset = offset;
  }

  /** Of a rule that needs settings and listeners and uses start-up options. */
  static NodePorts of(Subject subject) {
    return new NodePorts(subject.settings(), subject.listeners(), offset(subject));
  }

  /** The product adds it to most ports; an option of the Java VM beats the setting. */
  private static Optional<Long> offset(Subject subject) {
    return subject
        .node()
        .startup()
        .found()
        .flatMap(startup -> startup.effective(OPTION))
        .map(option -> option.value().asNumber())
        .orElseGet(
            () ->
                subject
                    .settings()
                    .find(OFFSET)
                    .flatMap(set -> set.isAbsent() ? Optional.of(0L) : set.value().asNumber()));
  }

  Optional<Long> offset() {
    return offset;
  }

  /** The number that a key gives, by default too. */
  Optional<Long> number(String key) {
    return settings.find(key).map(Setting::value).flatMap(value -> value.asNumber());
  }

  /** The port that a key gives, moved by the offset. */
  Optional<Long> moved(String key) {
    return number(key).flatMap(this::moved);
  }

  Optional<Long> moved(long port) {
    return offset.map(distance -> port + distance);
  }

  /** What listens on a TCP port, without what is known to be of another process. */
  List<Listener> onTcp(long port) {
    return on(port, Transport.TCP);
  }

  List<Listener> onUdp(long port) {
    return on(port, Transport.UDP);
  }

  private List<Listener> on(long port, Transport transport) {
    return listeners.stream()
        .filter(each -> each.port() == port && each.transport() == transport)
        .filter(each -> each.ofServer().orElse(true))
        .toList();
  }
}

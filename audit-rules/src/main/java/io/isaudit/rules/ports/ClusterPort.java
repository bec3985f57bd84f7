package io.isaudit.rules.ports;

import io.isaudit.rule.Subject;
import io.isaudit.snapshot.host.FirewallRule;
import io.isaudit.snapshot.host.Listener.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports that members of a cluster talk on: one, or a range. */
record ClusterPort(int first, int last, Transport transport) {

  private static final String ECS = "aws-ecs";
  private static final String MULTICAST = "multicast";
  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(tcp|udp))?");

  /** Those of the parameter, else those of the scheme; empty when they stand outside the file. */
  static Optional<List<ClusterPort>> of(Subject subject) {
    List<String> given = subject.parameter(ClusterFirewall.PORTS);
    if (!given.isEmpty()) {
      List<ClusterPort> ports = given.stream().flatMap(text -> parse(text).stream()).toList();
      return ports.size() == given.size() ? Optional.of(ports) : Optional.empty();
    }
    NodePorts node = NodePorts.of(subject);
    Optional<String> scheme = ClusterPorts.scheme(subject);
    Optional<Integer> member = node.number(ClusterPorts.MEMBER_PORT).map(Long::intValue);
    if (scheme.isEmpty() || member.isEmpty()) {
      return Optional.empty();
    }
    List<ClusterPort> ports = new ArrayList<>();
    int last =
        scheme.get().equals(ECS)
            ? member.get() + 7
            : ClusterPorts.moved(node, member.get())
                .filter(moved -> node.onTcp(member.get()).isEmpty())
                .map(moved -> moved.port())
                .orElse(member.get());
    ports.add(new ClusterPort(scheme.get().equals(ECS) ? member.get() : last, last, Transport.TCP));
    if (scheme.get().equals(MULTICAST)) {
      int udp = (int) ClusterPorts.MULTICAST_PORT;
      ports.add(new ClusterPort(udp, udp, Transport.UDP));
    }
    return Optional.of(ports);
  }

  private static Optional<ClusterPort> parse(String text) {
    Matcher range = RANGE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!range.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(range.group(1));
    int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
    Transport transport = "udp".equals(range.group(3)) ? Transport.UDP : Transport.TCP;
    return last < first ? Optional.empty() : Optional.of(new ClusterPort(first, last, transport));
  }

  /** Whether a rule holds for one of them. */
  boolean touches(FirewallRule rule) {
    return rule.transport().filter(own -> own != transport).isEmpty()
        && rule.firstPort() <= last
        && rule.lastPort() >= first;
  }

  /** Whether a rule holds for all of them. */
  boolean isInside(FirewallRule rule) {
    return rule.holdsFor(first, transport) && rule.holdsFor(last, transport);
  }

  boolean isAmong(List<Integer> open) {
    return transport == Transport.TCP
        && open.stream().anyMatch(port -> port >= first && port <= last);
  }

  String item() {
    return transport == Transport.UDP ? "multicast" : "cluster";
  }

  @Override
  public String toString() {
    return (transport == Transport.UDP ? "UDP port " : "port ")
        + first
        + (last > first ? " to " + last : "");
  }
}

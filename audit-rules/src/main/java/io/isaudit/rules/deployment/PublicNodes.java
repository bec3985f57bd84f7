package io.isaudit.rules.deployment;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Nodes with a public address: a written {@code server.node_ip}, or an interface that something
 * listens on. An address that the file does not hold as such says nothing.
 */
final class PublicNodes implements Check {

  static final Parameter<List<String>> PRIVATE_RANGES =
      new Parameter.Words(
          "privateRanges", List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"));

  private static final String NODE_IP = "server.node_ip";

  /** Addresses that no router of the Internet forwards: loopback, links, carriers, wildcards. */
  private static final List<IpRange> NOT_ROUTED =
      Stream.of(
              "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10", "::/127", "fe80::/10")
          .flatMap(range -> IpRange.parse(range).stream())
          .toList();

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<IpRange> harmless = new ArrayList<>(NOT_ROUTED);
    subject
        .parameter(PRIVATE_RANGES)
        .forEach(range -> IpRange.parse(range).ifPresent(harmless::add));
    List<Verdict> found = new ArrayList<>();
    for (Node node : subject.nodes()) {
      written(node, subject.settings(node).stated(NODE_IP), harmless).ifPresent(found::add);
      found.addAll(OpenPorts.of(node, listeners -> bound(node, listeners, harmless)));
    }
    return found;
  }

  private static Optional<Verdict> written(Node node, Setting nodeIp, List<IpRange> harmless) {
    return nodeIp
        .value()
        .asText()
        .filter(address -> nodeIp.isExplicit() && isPublic(address, harmless))
        .map(
            address ->
                Verdict.fail(node.id() + " " + NODE_IP, NODE_IP + " of " + node.id() + " is public")
                    .expected("an address of a private range")
                    .actual(nodeIp.value().display())
                    .from(nodeIp.origin()));
  }

  private static List<Verdict> bound(Node node, List<Listener> listeners, List<IpRange> harmless) {
    return listeners.stream()
        .map(Listener::address)
        .filter(address -> isPublic(address, harmless))
        .sorted()
        .findFirst()
        .map(
            address ->
                Verdict.fail(
                        node.id() + " interface", "an interface of " + node.id() + " is public")
                    .expected("addresses of private ranges")
                    .actual("something listens on " + address))
        .map(List::of)
        .orElse(List.of());
  }

  private static boolean isPublic(String address, List<IpRange> harmless) {
    return IpRange.address(address)
        .filter(ip -> harmless.stream().noneMatch(range -> range.contains(ip)))
        .isPresent();
  }
}

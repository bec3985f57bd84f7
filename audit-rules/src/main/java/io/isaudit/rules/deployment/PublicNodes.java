package io.isaudit.rules.deployment;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Nodes with a public address: a written {@code server.node_ip}, or an interface that something
 * listens on. An address that the file does not hold as such says nothing.
 */
final class PublicNodes implements Check {

  private static final String NODE_IP = "server.node_ip";

  @Override
  public List<Verdict> verdicts(Subject subject) {
    InternalRanges harmless = InternalRanges.of(subject);
    List<Verdict> found = new ArrayList<>();
    for (Node node : subject.nodes()) {
      written(node, subject.settings(node).stated(NODE_IP), harmless).ifPresent(found::add);
      found.addAll(OpenPorts.of(node, listeners -> bound(node, listeners, harmless)));
    }
    return found;
  }

  private static Optional<Verdict> written(Node node, Setting nodeIp, InternalRanges harmless) {
    return nodeIp
        .value()
        .asText()
        .filter(address -> nodeIp.isExplicit() && harmless.isPublic(address))
        .map(
            address ->
                Verdict.fail(node.id() + " " + NODE_IP, NODE_IP + " of " + node.id() + " is public")
                    .expected("an address of a private range")
                    .actual(nodeIp.value().display())
                    .from(nodeIp.origin()));
  }

  private static List<Verdict> bound(Node node, List<Listener> listeners, InternalRanges harmless) {
    return listeners.stream()
        .map(Listener::address)
        .filter(address -> harmless.isPublic(address))
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
}

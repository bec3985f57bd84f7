package io.isaudit.rules.deployment;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import io.isaudit.snapshot.settings.Setting;
import io.isaudit.snapshot.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Nodes that other machines reach by plain HTTP only, so that whatever the proxy does, it talks no
 * HTTPS to them. A node that offers both leaves the question open.
 */
final class PlainBackend implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return subject.nodes().stream()
        .flatMap(
            node ->
                OpenPorts.of(node, open -> verdicts(node, subject.settings(node), open)).stream())
        .toList();
  }

  private static List<Verdict> verdicts(Node node, Settings settings, List<Listener> open) {
    Optional<Long> http = port("http", settings);
    Optional<Long> https = port("https", settings);
    if (http.isEmpty() || https.isEmpty()) {
      String reason = "the ports of " + node.id() + " or their offset are not known";
      return List.of(Verdict.unknown(node.id() + " ports", reason));
    }
    boolean plainOnly = isReachable(http.get(), open) && !isReachable(https.get(), open);
    return plainOnly
        ? List.of(
            Verdict.fail(node.id() + " ports", node.id() + " can be reached by plain HTTP only")
                .expected("HTTPS on port " + https.get())
                .actual("HTTP on port " + http.get()))
        : List.of();
  }

  private static boolean isReachable(long port, List<Listener> open) {
    return open.stream()
        .anyMatch(
            listener ->
                listener.port() == port
                    && listener.transport() == Transport.TCP
                    && !listener.isLoopback());
  }

  private static Optional<Long> port(String scheme, Settings settings) {
    Optional<Long> offset =
        settings
            .find("server.offset")
            .flatMap(set -> set.isAbsent() ? Optional.of(0L) : number(set));
    return settings
        .find("transport." + scheme + ".properties.port")
        .flatMap(PlainBackend::number)
        .flatMap(port -> offset.map(moved -> port + moved));
  }

  private static Optional<Long> number(Setting setting) {
    return setting.value().asNumber();
  }
}

package io.isaudit.rules.deployment;

import static io.isaudit.declaration.DeclarationKey.NODES;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the nodes that are told apart by address and port offset, or takes the declared number
 * where that is larger. A node with the shipped loopback address may be any of the others.
 */
final class NodeCount implements Check {

  static final Parameter<Integer> LEAST = new Parameter.Count("minNodes", 2, "nodes", 1, 100);

  private static final String ITEM = "nodes";

  /** Addresses that any node may have. */
  private static final Set<String> ANY_NODE = Set.of("localhost", "::1", "0.0.0.0", "");

  @Override
  public List<Verdict> verdicts(Subject subject) {
    int least = subject.parameter(LEAST);
    Optional<Integer> declared = subject.declarations(NODES).count(NODES);
    Set<String> seen = new HashSet<>();
    subject.nodes().forEach(node -> identity(node).ifPresent(seen::add));
    return List.of(verdict(seen.size(), declared, least).expected("at least " + least));
  }

  private static Verdict verdict(int seen, Optional<Integer> declared, int least) {
    if (seen >= least) {
      return Verdict.pass(ITEM, seen + " nodes with addresses of their own were collected");
    }
    if (declared.isEmpty()) {
      return Verdict.unknown(
          ITEM, "the number of nodes is not known; declare it, for example " + NODES.lineToAdd());
    }
    int count = Math.max(seen, declared.get());
    Verdict verdict =
        count >= least
            ? Verdict.pass(ITEM, "the deployment is declared to have " + count + " nodes")
            : Verdict.fail(ITEM, "the deployment should have at least " + least + " nodes");
    return verdict.actual(Integer.toString(count));
  }

  private static Optional<String> identity(Node node) {
    return node.settings().found().flatMap(NodeCount::identity);
  }

  private static Optional<String> identity(Settings settings) {
    Optional<String> port = text(settings, "server.offset").or(() -> Optional.of("0"));
    return text(settings, "clustering.local_member_host")
        .or(() -> text(settings, "server.node_ip"))
        .filter(address -> !address.startsWith("127.") && !address.contains("{"))
        .filter(address -> !ANY_NODE.contains(address))
        .flatMap(address -> port.map(offset -> address + "+" + offset));
  }

  private static Optional<String> text(Settings settings, String key) {
    return settings.stated(key).value().asText().map(String::strip);
  }
}

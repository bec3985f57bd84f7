package io.isaudit.rules.clustering;

import io.isaudit.evidence.Evidence;
import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Compares product version and update level; a level that is not recorded is not known. */
final class SameUpdateLevel implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    return List.of(
        verdict(
            "product version",
            subject.nodes(),
            node -> node.product().map(product -> product.version().toString())),
        verdict(
            "update level", subject.nodes(), node -> node.product().flatMap(Product::updateLevel)));
  }

  private static Verdict verdict(
      String item, List<Node> nodes, Function<Node, Evidence<String>> fact) {
    List<String> known = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Node node : nodes) {
      fact.apply(node).found().ifPresent(known::add);
      shown.add(
          node.id()
              + ": "
              + fact.apply(node).fold(found -> found.value(), missing -> missing.explanation()));
    }
    Verdict verdict;
    if (new HashSet<>(known).size() > 1) {
      verdict = Verdict.fail(item, "the " + item + " is not the same on all nodes");
    } else if (known.size() < nodes.size() || nodes.size() < 2) {
      verdict = Verdict.unknown(item, "the " + item + " of a node is not known");
    } else {
      verdict = Verdict.pass(item, "the " + item + " is the same on all nodes");
    }
    return verdict.expected("one " + item).actual(String.join(", ", shown));
  }
}

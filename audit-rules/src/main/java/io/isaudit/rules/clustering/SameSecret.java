package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rules.clustering.Comparison.Secrets;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares one secret across nodes by what a snapshot tells: whether it is written, how, and, of
 * nodes that can be compared, whether it is equal. References are compared by their kind only.
 */
final class SameSecret implements Check {

  private final String key;

  SameSecret(String key) {
    this.key = key;
  }

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Node> nodes = subject.nodes();
    if (nodes.size() < 2) {
      return List.of(Verdict.unknown(key, "only one node has settings to compare"));
    }
    Map<Node, Setting> byNode = new LinkedHashMap<>();
    for (Node node : nodes) {
      Optional<Setting> setting = subject.settings(node).find(key);
      if (setting.isEmpty()) {
        return List.of(
            Verdict.unknown(key, "the default of " + key + " on " + node.id() + " is not known"));
      }
      byNode.put(node, setting.get());
    }
    return List.of(verdict(byNode, compare(byNode, subject)));
  }

  /** Of references nothing is known but how they are given, so only the others are compared. */
  private static Comparison compare(Map<Node, Setting> byNode, Subject subject) {
    List<Map.Entry<Node, Setting>> given =
        byNode.entrySet().stream().filter(entry -> isText(entry.getValue())).toList();
    Comparison worst = Comparison.SAME;
    for (int i = 0; i < given.size(); i++) {
      for (int j = i + 1; j < given.size(); j++) {
        Secrets secrets = Secrets.of(subject, given.get(i).getKey(), given.get(j).getKey());
        worst =
            worst.and(
                Comparison.of(
                    given.get(i).getValue().value(), given.get(j).getValue().value(), secrets));
      }
    }
    return worst;
  }

  private static boolean isText(Setting setting) {
    return setting.value().asSecret().flatMap(Redacted::group).isPresent();
  }

  private Verdict verdict(Map<Node, Setting> byNode, Comparison comparison) {
    Set<String> kinds = new HashSet<>();
    Set<Boolean> written = new HashSet<>();
    List<String> shown = new ArrayList<>();
    byNode.forEach(
        (node, setting) -> {
          kinds.add(kind(setting));
          written.add(setting.isExplicit());
          shown.add(node.id() + ": " + kind(setting));
        });
    String actual = String.join(", ", shown);
    if (written.size() > 1 || comparison == Comparison.DIFFERENT) {
      return Verdict.fail(key, key + " is not the same on all nodes")
          .expected("one value on all nodes")
          .actual(actual);
    }
    if (kinds.size() > 1) {
      return Verdict.unknown(key, key + " is given in several ways, which can't be compared")
          .expected("one value on all nodes, given in one way")
          .actual(actual);
    }
    if (comparison == Comparison.UNKNOWN) {
      return Verdict.unknown(key, "whether " + key + " is the same on all nodes is not known")
          .expected("one value on all nodes")
          .actual(actual);
    }
    return byNode.values().stream().allMatch(SameSecret::isText)
        ? Verdict.pass(key, key + " is the same on all nodes").actual(actual)
        : Verdict.pass(key, key + " is given the same way on all nodes")
            .actual(actual)
            .note("the values stand outside the files: they were not compared");
  }

  private static String kind(Setting setting) {
    if (setting.isAbsent()) {
      return "absent";
    }
    String written = setting.isExplicit() ? "" : setting.origin().word() + ", ";
    return written
        + setting.value().asSecret().map(secret -> secret.kind().words()).orElse("clear text");
  }
}

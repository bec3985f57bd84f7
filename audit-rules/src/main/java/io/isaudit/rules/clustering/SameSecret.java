package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares one secret across nodes by what a snapshot tells: whether it is written, how, and which
 * secrets of one collection are equal. References are compared by their kind only.
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
    Map<String, Setting> byNode = new TreeMap<>();
    for (Node node : nodes) {
      Optional<Setting> setting = subject.settings(node).find(key);
      if (setting.isEmpty()) {
        return List.of(
            Verdict.unknown(key, "the default of " + key + " on " + node.id() + " is not known"));
      }
      byNode.put(node.id(), setting.get());
    }
    return List.of(verdict(byNode));
  }

  private Verdict verdict(Map<String, Setting> byNode) {
    Set<String> kinds = new HashSet<>();
    List<Integer> groups = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    Set<Boolean> written = new HashSet<>();
    boolean comparable = true;
    for (Map.Entry<String, Setting> node : byNode.entrySet()) {
      Setting setting = node.getValue();
      Optional<Integer> group = setting.value().asSecret().flatMap(Redacted::group);
      group.filter(number -> !groups.contains(number)).ifPresent(groups::add);
      String which = group.map(number -> " no. " + (groups.indexOf(number) + 1)).orElse("");
      kinds.add(kind(setting));
      written.add(setting.isExplicit());
      shown.add(node.getKey() + ": " + kind(setting) + which);
      comparable &= group.isPresent();
    }
    String actual = String.join(", ", shown);
    if (written.size() > 1 || groups.size() > 1) {
      return Verdict.fail(key, key + " is not the same on all nodes")
          .expected("one value on all nodes")
          .actual(actual);
    }
    if (kinds.size() > 1) {
      return Verdict.unknown(key, key + " is given in several ways, which can't be compared")
          .expected("one value on all nodes, given in one way")
          .actual(actual);
    }
    return comparable
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

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
import java.util.Optional;
import java.util.Set;

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
    Set<String> kinds = new HashSet<>();
    Set<Integer> groups = new HashSet<>();
    List<String> shown = new ArrayList<>();
    boolean comparable = true;
    for (Node node : nodes) {
      Optional<Setting> setting = subject.settings(node).find(key);
      if (setting.isEmpty()) {
        return List.of(Verdict.unknown(key, "the default of " + key + " on " + node.id() + " is not known"));
      }
      kinds.add(kind(setting.get()));
      shown.add(node.id() + ": " + kind(setting.get()));
      Optional<Integer> group = setting.get().value().asSecret().flatMap(Redacted::group);
      group.ifPresent(groups::add);
      comparable &= group.isPresent();
    }
    String actual = String.join(", ", shown);
    if (kinds.size() > 1 || groups.size() > 1) {
      return List.of(
          Verdict.fail(key, key + " is not the same on all nodes")
              .expected("one value on all nodes")
              .actual(actual));
    }
    return List.of(
        comparable
            ? Verdict.pass(key, key + " is the same on all nodes").actual(actual)
            : Verdict.pass(key, key + " is given the same way on all nodes")
                .actual(actual)
                .note("the values stand outside the files: they were not compared"));
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

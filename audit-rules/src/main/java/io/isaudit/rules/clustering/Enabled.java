package io.isaudit.rules.clustering;

import static io.isaudit.declaration.DeclarationKey.NODES;

import io.isaudit.rule.Check;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.rule.lang.Admissions;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.settings.Setting;
import java.util.List;
import java.util.Optional;

/** Demands a membership scheme on each node once there are several, collected or declared. */
final class Enabled implements Check {

  @Override
  public List<Verdict> verdicts(Subject subject) {
    Optional<Integer> declared = subject.declarations(NODES).count(NODES);
    boolean several = subject.nodes().size() > 1 || declared.filter(n -> n > 1).isPresent();
    boolean alone = !several && declared.isPresent();
    return subject.nodes().stream()
        .map(node -> alone ? alone(node) : verdict(subject, node, several))
        .toList();
  }

  private static Verdict alone(Node node) {
    return Verdict.notApplicable(node.id(), "the deployment has one node");
  }

  private static Verdict verdict(Subject subject, Node node, boolean several) {
    Optional<Setting> scheme = subject.settings(node).find(Admissions.CLUSTERING);
    String item = node.id();
    if (scheme.isEmpty()) {
      return Verdict.unknown(item, "the default of " + Admissions.CLUSTERING + " is not known");
    }
    if (!scheme.get().isAbsent()) {
      return Verdict.pass(item, Admissions.CLUSTERING + " is set, so clustering is on")
          .from(scheme.get().origin());
    }
    return several
        ? Verdict.fail(item, Admissions.CLUSTERING + " should be set, as there are several nodes")
            .expected("a membership scheme")
            .actual("absent")
        : Verdict.unknown(
            item,
            "whether there are more nodes is not known; declare it, for example "
                + NODES.lineToAdd());
  }
}

package io.isaudit.rules.deployment;

import io.isaudit.evidence.MissingReason;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Listener;
import java.util.List;
import java.util.function.Function;

/** The listeners of a node as a witness against an answer. */
final class OpenPorts {

  private OpenPorts() {}

  /**
   * What they say. A run that was not asked for them has no such witness; one that was asked and
   * did not get them must not make an answer worth more.
   */
  static List<Verdict> of(Node node, Function<List<Listener>, List<Verdict>> witness) {
    return node.listeners()
        .fold(
            found -> witness.apply(found.value()),
            missing ->
                missing.reason() == MissingReason.NOT_ASKED
                    ? List.of()
                    : List.of(
                        Verdict.unknown(
                            node.id() + " listeners",
                            "listeners missing: " + missing.explanation())));
  }
}

package io.isaudit.rules.clustering;

import io.isaudit.rule.Check;
import io.isaudit.rule.Parameter;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Host;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Compares how far the clocks of nodes are from the collector's, not when they were read. */
final class SameClock implements Check {

  static final Parameter<Integer> MOST_SKEW = new Parameter.Count("maxSkew", 5, "s", 1, 600);

  private static final String ITEM = "clocks";
  private static final long MILLIS = 1_000;

  @Override
  public List<Verdict> verdicts(Subject subject) {
    List<Long> offsets = new ArrayList<>();
    for (Node node : subject.nodes()) {
      Optional<Long> offset = node.host().flatMap(Host::clockOffsetMillis).found();
      if (offset.isEmpty()) {
        return List.of(Verdict.unknown(ITEM, "the clock of " + node.id() + " was not compared"));
      }
      offsets.add(offset.get());
    }
    if (offsets.size() < 2) {
      return List.of(Verdict.unknown(ITEM, "only one clock was compared"));
    }
    long most = subject.parameter(MOST_SKEW) * MILLIS;
    long lowest = Collections.min(offsets);
    long highest = Collections.max(offsets);
    // The distance can be too large for a number.
    boolean apart = highest > most + lowest;
    Verdict verdict =
        apart
            ? Verdict.fail(ITEM, "the clocks of the nodes are too far apart")
            : Verdict.pass(ITEM, "the clocks of the nodes agree");
    return List.of(
        verdict
            .expected("at most " + MOST_SKEW.display(subject.parameter(MOST_SKEW)) + " apart")
            .actual("offsets from " + lowest + " ms to " + highest + " ms"));
  }
}

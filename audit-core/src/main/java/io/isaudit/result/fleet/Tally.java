package io.isaudit.result.fleet;

import io.isaudit.rule.Outcome;
import java.util.ArrayList;
import java.util.List;

/** Counts the outcomes of each rule in one group. */
final class Tally {

  private final int[] failed;
  private final int[] passed;
  private final int[] undecided;
  private final List<Judged> judged = new ArrayList<>();
  private int skipped;

  Tally(int rules) {
    failed = new int[rules];
    passed = new int[rules];
    undecided = new int[rules];
  }

  void add(Judged one) {
    judged.add(one);
    for (int i = 0; i < failed.length; i++) {
      failed[i] += one.has(i, Outcome.FAIL) ? 1 : 0;
      passed[i] += one.has(i, Outcome.PASS) ? 1 : 0;
      undecided[i] += one.isUndecided(i) ? 1 : 0;
    }
  }

  void skip() {
    skipped++;
  }

  FleetFigures figures() {
    return FleetFigures.of(judged, skipped);
  }

  int failed(int rule) {
    return failed[rule];
  }

  int passed(int rule) {
    return passed[rule];
  }

  int undecided(int rule) {
    return undecided[rule];
  }
}

package io.isaudit.rules.jvm;

import static io.isaudit.evidence.EvidenceKind.SETTINGS;
import static io.isaudit.rule.Severity.INFO;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.lang.Conditions.beAbsent;
import static io.isaudit.rule.lang.Conditions.beAtLeast;
import static io.isaudit.rule.lang.Conditions.beAtMost;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on threads that take too long. */
final class ThreadRules {

  private static final String LIMIT = "Setting the thread execution limit for multi tenant mode.";

  private static final Parameter<Integer> LEAST = new Parameter.Count("minStuck", 60, "s", 1, 3600);
  private static final Parameter<Integer> MOST =
      new Parameter.Count("maxStuck", 600, "s", 1, 86_400);

  static final Rule STUCK_THREAD_VALVE =
      rule("jvm/stuck-thread-valve", LOW)
          .guide(LIMIT)
          .needs(SETTINGS)
          .checkedBy("one valve alone watches for stuck threads", new StuckThreadValve());

  static final Rule STUCK_THREAD_THRESHOLD =
      rule("jvm/stuck-thread-threshold", INFO)
          .since("7.1")
          .guide(LIMIT)
          .parameters(LEAST, MOST)
          .setting("catalinaValves.CarbonStuckThreadDetectionValve.threshold")
          .should(beAtLeast(LEAST).and(beAtMost(MOST)).or(beAbsent()));

  static final List<Rule> ALL = List.of(STUCK_THREAD_VALVE, STUCK_THREAD_THRESHOLD);

  private ThreadRules() {}
}

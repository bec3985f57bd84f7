package io.isaudit.report;

import static io.isaudit.report.Results.NODE_1;
import static io.isaudit.report.Results.NODE_2;

import io.isaudit.result.AuditResult;
import io.isaudit.result.Disposition;
import io.isaudit.result.TargetSummary;
import io.isaudit.rule.Outcome;
import io.isaudit.rule.Severity;
import io.isaudit.rule.Target;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Results with any mixture of outcomes, decisions and targets; the same seed gives the same. */
public final class RandomResult {

  private static final List<Target> TARGETS =
      List.of(NODE_1, NODE_2, new Target(Target.TargetKind.DATABASE, "identity_db"));
  private static final List<String> CHAPTERS = List.of("web", "keystores", "jvm");

  private final Random random;
  private final Results results = Results.results().policy(SamplePolicy.report());

  private RandomResult(long seed) {
    random = new Random(seed);
  }

  public static AuditResult of(long seed) {
    return new RandomResult(seed).build();
  }

  private AuditResult build() {
    for (Target node : List.of(NODE_1, NODE_2)) {
      results.target(new TargetSummary(node, "a server", Instant.EPOCH, List.of()));
    }
    int rules = random.nextInt(60);
    for (int i = 0; i < rules; i++) {
      String id = CHAPTERS.get(random.nextInt(CHAPTERS.size())) + "/rule" + i;
      Severity severity = any(Severity.values());
      if (random.nextInt(6) == 0) {
        results.add(Results.entry(id, severity, Outcome.NOT_SELECTED).on(Target.deployment()));
        continue;
      }
      int targets = 1 + random.nextInt(TARGETS.size());
      for (Target target : TARGETS.subList(0, targets)) {
        add(id, severity, target);
      }
    }
    return results.build();
  }

  private void add(String id, Severity severity, Target target) {
    Outcome outcome = any(Outcome.values());
    outcome = outcome == Outcome.NOT_SELECTED ? Outcome.PASS : outcome;
    Results.Entry entry = Results.entry(id, severity, outcome).on(target);
    if (outcome == Outcome.FAIL) {
      entry.disposed(any(Disposition.values()));
    } else if (outcome == Outcome.PASS && random.nextInt(3) == 0) {
      entry.disposed(Disposition.ATTESTED);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextBoolean()) {
        entry.item("item" + i, "reason " + i, "found " + i, "expected " + i);
      } else {
        entry.setting("key" + i, "a" + i, "be b", "conf/a.toml", 1 + random.nextInt(99));
      }
    }
    results.add(entry);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}

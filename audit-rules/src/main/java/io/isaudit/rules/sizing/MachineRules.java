package io.isaudit.rules.sizing;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Parameter;
import io.isaudit.rule.Rule;
import io.isaudit.rule.Subject;
import io.isaudit.rule.Verdict;
import java.util.List;

/** Rules on the size of the machine that a node runs on. */
final class MachineRules {

  private static final String GUIDE = "Choosing Hardware requirements";

  private static final Parameter<Integer> LEAST_PROCESSORS =
      new Parameter.Count("minCpu", 4, "processors", 1, 1_024);

  static final Rule CPU_COUNT =
      rule("sizing/cpu-count", MEDIUM)
          .in(PRODUCTION)
          .guide(GUIDE)
          .needs(HOST)
          .parameters(LEAST_PROCESSORS)
          .checkedBy("the server has enough processors", MachineRules::processors);

  static final Rule MEMORY =
      rule("sizing/memory", HIGH)
          .guide(GUIDE)
          .needs(HOST, STARTUP)
          .uses(HOST)
          .parameters(Memory.LEAST, Memory.RECOMMENDED)
          .checkedBy("the machine has memory for the server and its heap", new Memory());

  static final Rule DISK_SPACE =
      rule("sizing/disk-space", MEDIUM)
          .guide(GUIDE)
          .needs(HOST)
          .parameters(DiskSpace.LEAST, DiskSpace.FREE, DiskSpace.USED)
          .checkedBy("the file system of the home is large and has room", new DiskSpace());

  static final List<Rule> ALL = List.of(CPU_COUNT, MEMORY, DISK_SPACE);

  private MachineRules() {}

  private static List<Verdict> processors(Subject subject) {
    int least = subject.parameter(LEAST_PROCESSORS);
    String item = "processors";
    return List.of(
        Sizes.verdict(
            item,
            "the number of processors is",
            subject.host().processors(),
            count ->
                (count >= least
                        ? Verdict.pass(item, "the server may use " + count + " processors")
                        : Verdict.fail(
                            item, "the server may use " + count + " of at least " + least))
                    .expected("at least " + LEAST_PROCESSORS.display(least))
                    .actual(String.valueOf(count))));
  }
}

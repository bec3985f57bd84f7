package io.isaudit.rules.jvm;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.FILES;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.Severity.LOW;
import static io.isaudit.rule.Severity.MEDIUM;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import java.util.List;

/** Rules on the memory of the Java VM. */
final class MemoryRules {

  private static final String SETTINGS = "JVM settings";

  static final Rule HEAP_SIZE =
      rule("jvm/heap-size", MEDIUM)
          .guide(SETTINGS)
          .needs(STARTUP)
          .uses(HOST)
          .parameters(HeapSize.LEAST, HeapSize.RECOMMENDED)
          .checkedBy("the heap is large enough for production", new HeapSize());

  static final Rule INITIAL_HEAP =
      rule("jvm/initial-heap", LOW)
          .in(PRODUCTION)
          .guide(SETTINGS)
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("the heap starts at its full size", new InitialHeap());

  static final Rule HEAP_SHARE =
      rule("jvm/heap-share", HIGH)
          .guide("Choosing Hardware requirements")
          .needs(HOST, STARTUP)
          .uses(HOST)
          .parameters(HeapShare.MOST_OF_MEMORY)
          .checkedBy("the heap leaves memory for everything outside it", new HeapShare());

  static final Rule MAX_PERM_SIZE =
      rule("jvm/max-perm-size", MEDIUM)
          .guide(SETTINGS)
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("no size of a permanent generation is set", new MaxPermSize());

  static final Rule HEAP_DUMP =
      rule("jvm/heap-dump", LOW)
          .guide(SETTINGS)
          .needs(STARTUP, FILES)
          .uses(HOST)
          .checkedBy(
              "a heap dump is written where others cannot read it when memory runs out",
              new HeapDump());

  static final List<Rule> ALL =
      List.of(HEAP_SIZE, INITIAL_HEAP, HEAP_SHARE, MAX_PERM_SIZE, HEAP_DUMP);

  private MemoryRules() {}
}

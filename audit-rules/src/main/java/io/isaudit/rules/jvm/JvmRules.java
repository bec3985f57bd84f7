package io.isaudit.rules.jvm;

import static io.isaudit.declaration.Environment.PRODUCTION;
import static io.isaudit.evidence.EvidenceKind.HOST;
import static io.isaudit.evidence.EvidenceKind.STARTUP;
import static io.isaudit.rule.Severity.CRITICAL;
import static io.isaudit.rule.Severity.HIGH;
import static io.isaudit.rule.lang.Sentences.rule;

import io.isaudit.rule.Rule;
import io.isaudit.rule.RuleBook;
import java.util.List;

/** The rules of the chapter "jvm". */
public final class JvmRules implements RuleBook {

  public static final Rule HEAP_SHARE =
      rule("jvm/heap-share", HIGH)
          .guide("Choosing Hardware requirements")
          .needs(HOST, STARTUP)
          .parameters(HeapShare.MOST_OF_MEMORY)
          .checkedBy("the heap leaves memory for everything outside it", new HeapShare());

  public static final Rule REMOTE_DEBUG =
      rule("jvm/remote-debug", CRITICAL)
          .in(PRODUCTION)
          .guide("Security")
          .needs(STARTUP)
          .uses(HOST)
          .checkedBy("the Java VM is started without a debug agent", new RemoteDebug());

  @Override
  public String name() {
    return "jvm";
  }

  @Override
  public List<Rule> rules() {
    return List.of(HEAP_SHARE, REMOTE_DEBUG);
  }
}

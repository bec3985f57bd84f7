package io.isaudit.junit;

import io.isaudit.result.RuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The test of one entry. It is judged before {@code @BeforeEach} methods, so that what they prepare
 * is not prepared for a test that has failed already.
 */
final class EntryInvocation
    implements TestTemplateInvocationContext, BeforeEachCallback, ParameterResolver {

  private final Audit audit;
  private final RuleResult entry;
  private final boolean severalTargets;

  /**
   * @param severalTargets whether the rule has entries for other targets too
   */
  EntryInvocation(Audit audit, RuleResult entry, boolean severalTargets) {
    this.audit = audit;
    this.entry = entry;
    this.severalTargets = severalTargets;
  }

  @Override
  public String getDisplayName(int invocationIndex) {
    return FailureText.name(entry, severalTargets);
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    context.publishReportEntry(facts());
    Judgement judgement = Judgement.of(entry, audit.result(), audit.gate());
    if (judgement instanceof Judgement.Aborted aborted) {
      throw new TestAbortedException(FailureText.plain(aborted.reason()));
    }
    if (judgement instanceof Judgement.Failed) {
      throw new AssertionFailedError(FailureText.of(entry, audit.remedy(entry.rule())));
    }
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("rule", entry.rule().toString());
    facts.put("chapter", entry.chapter());
    facts.put("severity", entry.severity().word());
    facts.put("target", FailureText.plain(entry.target().toString()));
    facts.put("outcome", entry.effectiveOutcome().word());
    return facts;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RuleResult.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return entry;
  }
}

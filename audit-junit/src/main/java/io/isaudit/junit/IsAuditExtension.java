package io.isaudit.junit;

import io.isaudit.result.AuditResult;
import io.isaudit.result.RuleResult;
import io.isaudit.rule.RuleId;
import io.isaudit.snapshot.Snapshot;
import java.lang.reflect.Executable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What {@link IsAuditTest} does. */
final class IsAuditExtension
    implements TestTemplateInvocationContextProvider,
        ParameterResolver,
        TestInstancePreConstructCallback,
        BeforeEachCallback,
        AfterAllCallback {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), IsAuditTest.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    List<Level> levels = Level.of(context);
    Audits audits = new Audits(context);
    Audit audit = orFail(audits, audits.of(levels));
    audits.reader(levels).output(levels.get(0).name()).write(audit);
    List<RuleResult> entries = audit.entries();
    Map<RuleId, Long> targets =
        entries.stream().collect(Collectors.groupingBy(RuleResult::rule, Collectors.counting()));
    return entries.stream()
        .map(
            entry -> new EntryInvocation(audit, entry, targets.getOrDefault(entry.rule(), 0L) > 1));
  }

  /** A constructor that takes the audit is not called when there is none. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext factory, ExtensionContext context) {
    boolean once =
        context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
    if (!once
        && Stream.of(factory.getTestClass().getDeclaredConstructors())
            .anyMatch(IsAuditExtension::takesAudit)) {
      abortWithout(context);
    }
  }

  /** The audit is made here at the latest: after {@code @AfterAll} a server may have stopped. */
  @Override
  public void beforeEach(ExtensionContext context) {
    new Audits(context).once(Level.classes(context), () -> auditClasses(context));
    if (context.getTestMethod().filter(IsAuditExtension::takesAudit).isPresent()) {
      abortWithout(context);
    }
  }

  /** The class of the test and those around it, each of which is judged on its own. */
  private static void auditClasses(ExtensionContext context) {
    Audits audits = new Audits(context);
    List<Level> levels =
        Level.of(context).stream().filter(level -> level.testClass().isPresent()).toList();
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).annotation().isPresent()) {
        audits.of(levels.subList(i, levels.size()));
      }
    }
  }

  private static void abortWithout(ExtensionContext context) {
    if (new Audits(context).of(Level.of(context)) instanceof Attempt.Refused) {
      throw new TestAbortedException("there is no audit; the failure of the class says why");
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    List<Level> levels = Level.of(context);
    // A class that only stands inside an annotated one is judged with that one.
    if (levels.get(0).annotation().isEmpty()) {
      return;
    }
    Audits audits = new Audits(context);
    Audit audit = orFail(audits, audits.of(levels));
    String name = levels.get(0).name();
    Optional<Path> reports = audits.reader(levels).output(name).write(audit);
    if (!audit.result().gate().passed()) {
      throw new AssertionFailedError(GateText.of(name, audit, reports));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Snapshot.class || type == AuditResult.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Audit audit = new Audits(context).of(Level.of(context)).value();
    return parameter.getParameter().getType() == Snapshot.class ? audit.snapshot() : audit.result();
  }

  private static boolean takesAudit(Executable executable) {
    return Arrays.stream(executable.getParameterTypes())
        .anyMatch(type -> type == Snapshot.class || type == AuditResult.class);
  }

  private static Audit orFail(Audits audits, Attempt<Audit> attempt) {
    if (attempt instanceof Attempt.Refused<Audit> refused) {
      throw audits.failure(refused.problem());
    }
    return attempt.value();
  }
}

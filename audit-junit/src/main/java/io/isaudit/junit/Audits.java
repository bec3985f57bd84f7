package io.isaudit.junit;

import io.isaudit.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.TestAbortedException;

/**
 * The audits of one run of JUnit. They are kept in the root store, so that tests that ask for the
 * same one share it, whichever comes first and on whatever thread.
 */
final class Audits {

  private static final Namespace NAMESPACE = Namespace.create(Audits.class);

  private final ExtensionContext context;
  private final Store store;

  Audits(ExtensionContext context) {
    this.context = context;
    this.store = context.getRoot().getStore(NAMESPACE);
  }

  private record SnapshotOf(Source source) {}

  private record AuditOf(Request request) {}

  private record SuppliedBy(Class<?> testClass) {}

  private record OnceFor(List<Class<?>> testClasses) {}

  private record SaidOf(String problem) {}

  /** The audit of these levels, nearest first; made when it is first asked for. */
  Attempt<Audit> of(List<Level> levels) {
    return Attempt.at(() -> audit(reader(levels).read(loader())));
  }

  /**
   * Does something before the first test of a class only; others wait until it is done.
   *
   * @param testClasses the class and those around it: one may stand in several, inherited
   */
  void once(List<Class<?>> testClasses, Runnable what) {
    cached(
        new OnceFor(testClasses),
        () -> {
          what.run();
          return true;
        });
  }

  RequestReader reader(List<Level> levels) {
    return new RequestReader(levels, Values.of(context), this::supplied);
  }

  /**
   * The exception for a problem. That a source cannot be read is a failure once; tests that wanted
   * it too are aborted.
   */
  RuntimeException failure(AuditProblem problem) {
    String message = String.valueOf(problem.getMessage());
    boolean said =
        problem instanceof AuditProblem.Unreadable
            && !cached(new SaidOf(message), () -> new AtomicBoolean(true)).getAndSet(false);
    return said ? new TestAbortedException("failed elsewhere already: " + message) : problem;
  }

  private Audit audit(Request request) {
    return this.<Attempt<Audit>>cached(
            new AuditOf(request),
            () -> Attempt.at(() -> Audit.of(request, snapshot(request.source()))))
        .value();
  }

  private Snapshot snapshot(Source source) {
    return this.<Attempt<Snapshot>>cached(
            new SnapshotOf(source), () -> Attempt.at(() -> Snapshots.of(source)))
        .value();
  }

  private Optional<Object> supplied(Class<?> testClass) {
    return this.<Attempt<Optional<Object>>>cached(
            new SuppliedBy(testClass), () -> Attempt.at(() -> SuppliedSources.of(testClass)))
        .value();
  }

  @SuppressWarnings("unchecked")
  private <T> T cached(Object key, Supplier<T> value) {
    return (T) store.getOrComputeIfAbsent(key, ignored -> value.get());
  }

  private ClassLoader loader() {
    ClassLoader own = context.getRequiredTestClass().getClassLoader();
    return own == null ? ClassLoader.getSystemClassLoader() : own;
  }
}

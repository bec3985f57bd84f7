package io.isaudit.fleet;

import io.isaudit.IsAudit;
import io.isaudit.page.RulePages;
import io.isaudit.policy.Policy;
import io.isaudit.result.AuditResult;
import io.isaudit.result.fleet.Fleet;
import io.isaudit.result.fleet.Judged;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.Product;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Judges deployments with several threads. Each holds one deployment at a time, and none is left
 * behind, whether the run ends, fails or is interrupted.
 */
public final class FleetRun {

  private final IsAudit audit;
  private final Policy policy;
  private final Fleet fleet;
  private final int threads;

  /**
   * @param audit with a clock that stands still, so that all are judged by the same time
   */
  public FleetRun(IsAudit audit, Policy policy, int threads) {
    this.audit = audit;
    this.policy = policy;
    this.threads = threads;
    this.fleet = fleet(audit, policy);
  }

  private static Fleet fleet(IsAudit audit, Policy policy) {
    AuditResult frame = audit.evaluate(Snapshot.empty(IsAudit.tool()), policy);
    RulePages pages = audit.pages();
    List<Fleet.Head> rules =
        audit.rules().stream()
            .map(
                rule ->
                    new Fleet.Head(
                        rule.id(), pages.title(rule.id()), policy.profile().severityOf(rule)))
            .toList();
    return new Fleet(frame, rules);
  }

  /** Makes the result of the entries of this run. */
  public Fleet fleet() {
    return fleet;
  }

  /**
   * Judges all sources.
   *
   * @param known entries of an earlier run, which stand for a source with the same digest
   * @throws InterruptedException when this thread was interrupted; what the sink has got is right
   * @throws IOException what the sink threw
   */
  public void run(
      Iterator<? extends FleetSource> sources, Map<String, Judged> known, FleetSink sink)
      throws InterruptedException, IOException {
    FleetQueue queue = new FleetQueue(sources, sink);
    List<Thread> started = new CopyOnWriteArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads, work -> daemon(work, started));
    FleetWorker.Judging judging = this::judged;
    for (int i = 0; i < threads; i++) {
      pool.execute(new FleetWorker(queue, known, judging, fleet));
    }
    pool.shutdown();
    boolean interrupted = false;
    while (!pool.isTerminated()) {
      try {
        pool.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        // The queue gives nothing more, so the threads end soon and need not be left behind.
        interrupted = true;
        queue.stop();
        pool.shutdownNow();
      }
    }
    interrupted |= isInterruptedWhileTheyEnd(started);
    if (interrupted) {
      throw new InterruptedException("the run was interrupted");
    }
    queue.rethrow();
  }

  private static Thread daemon(Runnable work, List<Thread> started) {
    Thread thread = new Thread(work, "is-audit-fleet-" + started.size());
    thread.setDaemon(true);
    started.add(thread);
    return thread;
  }

  /** A pool counts as terminated a moment before its threads are gone. */
  private static boolean isInterruptedWhileTheyEnd(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    return interrupted;
  }

  private Judged judged(String id, Optional<String> digest, Snapshot snapshot, FleetSink sink)
      throws IOException {
    AuditResult result = audit.evaluate(snapshot, policy);
    sink.judged(id, result);
    List<String> versions =
        snapshot.nodes().values().stream()
            .map(Node::product)
            .flatMap(product -> product.found().stream())
            .map(Product::version)
            .map(Object::toString)
            .toList();
    return Judged.of(id, digest, versions, result, fleet.ids());
  }
}

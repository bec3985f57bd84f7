package io.isaudit.fleet;

import io.isaudit.fleet.FleetQueue.SinkFailure;
import io.isaudit.fleet.FleetSource.Opened;
import io.isaudit.result.fleet.Fleet;
import io.isaudit.result.fleet.FleetEntry;
import io.isaudit.result.fleet.Judged;
import io.isaudit.result.fleet.Skipped;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** One thread of a run. */
record FleetWorker(FleetQueue queue, Map<String, Judged> known, Judging judging, Fleet fleet)
    implements Runnable {

  /** Several large ones at a time could take more memory than there is. */
  private static final long LARGE = 8L << 20;

  @FunctionalInterface
  interface Judging {
    Judged judged(String id, Optional<String> digest, Snapshot snapshot, FleetSink sink)
        throws IOException;
  }

  @Override
  public void run() {
    try {
      Optional<FleetSource> source = queue.next();
      while (source.isPresent()) {
        queue.accept(entry(source.get()));
        source = queue.next();
      }
    } catch (SinkFailure e) {
      queue.fail(e.getCause() == null ? e : e.getCause());
    } catch (Throwable e) {
      // A thread that dies in silence would leave deployments out.
      queue.fail(e);
    }
  }

  private FleetEntry entry(FleetSource source) {
    if (source.size() <= LARGE) {
      return judge(source);
    }
    synchronized (judging) {
      return judge(source);
    }
  }

  private FleetEntry judge(FleetSource source) {
    try {
      Opened opened = source.open();
      Judged before = known.get(source.id());
      if (before != null && before.source().equals(opened.digest()) && fleet.fits(before)) {
        return before;
      }
      return judging.judged(source.id(), opened.digest(), opened.collecting().snapshot(), queue);
    } catch (SinkFailure e) {
      throw e;
    } catch (Throwable e) {
      // Whatever a deployment does to the audit, the others are judged.
      return new Skipped(source.id(), Reasons.of(e));
    }
  }
}

package io.isaudit.fleet;

import io.isaudit.result.AuditResult;
import io.isaudit.result.fleet.FleetEntry;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the threads of one run share: the sources that are left, and where entries go. */
final class FleetQueue implements FleetSink {

  private final Iterator<? extends FleetSource> sources;
  private final FleetSink sink;
  private boolean stopped;
  private @Nullable Throwable failure;

  FleetQueue(Iterator<? extends FleetSource> sources, FleetSink sink) {
    this.sources = sources;
    this.sink = sink;
  }

  /** Empty when there is none left or the run was stopped. */
  synchronized Optional<FleetSource> next() {
    return !stopped && sources.hasNext() ? Optional.of(sources.next()) : Optional.empty();
  }

  /** An entry that comes after the stop is dropped: the stop may have made it what it is. */
  @Override
  public synchronized void accept(FleetEntry entry) throws IOException {
    if (!stopped) {
      sink.accept(entry);
    }
  }

  @Override
  public void judged(String id, AuditResult result) throws IOException {
    try {
      sink.judged(id, result);
    } catch (IOException | RuntimeException e) {
      throw new SinkFailure(e);
    }
  }

  synchronized void stop() {
    stopped = true;
  }

  synchronized void fail(Throwable problem) {
    if (!stopped) {
      stopped = true;
      failure = problem;
    }
  }

  synchronized void rethrow() throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IllegalStateException("the run failed", failure);
    }
  }

  /** Tells a failure of ours from one of the deployment. */
  static final class SinkFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SinkFailure(Exception cause) {
      super(cause);
    }
  }
}

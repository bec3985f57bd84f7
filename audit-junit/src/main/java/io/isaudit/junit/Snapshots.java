package io.isaudit.junit;

import io.isaudit.snapshot.Snapshot;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The snapshots of this Java VM. A build may run JUnit once for each class in it, and each run
 * would collect again; what could not be read is tried again by the next run.
 */
final class Snapshots {

  private static final Map<Source, Snapshot> COLLECTED = new ConcurrentHashMap<>();

  private Snapshots() {}

  static Snapshot of(Source source) {
    return source.isLasting() ? COLLECTED.computeIfAbsent(source, Source::read) : source.read();
  }
}

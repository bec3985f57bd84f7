package io.isaudit.fleet;

import io.isaudit.snapshot.Snapshot;
import java.util.Optional;

/** A deployment to be judged. What it throws makes it a skipped one and stops no other. */
public interface FleetSource {

  /** Its name in the fleet, unique and harmless to look at. */
  String id();

  /** Bytes that have to be in memory at once; large ones are judged one after another. */
  long size();

  /** Reads what is cheap to read. */
  Opened open() throws Exception;

  /**
   * What was read.
   *
   * @param digest SHA-256 of the snapshot; empty when it has to be collected
   */
  record Opened(Optional<String> digest, Collecting collecting) {}

  /** Gives the snapshot, once. */
  @FunctionalInterface
  interface Collecting {
    Snapshot snapshot() throws Exception;
  }

  /** A deployment that is there and cannot be judged, for a reason that is known beforehand. */
  static FleetSource unusable(String id, String reason) {
    return new FleetSource() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public long size() {
        return 0;
      }

      @Override
      public Opened open() throws Unusable {
        throw new Unusable(reason);
      }
    };
  }
}

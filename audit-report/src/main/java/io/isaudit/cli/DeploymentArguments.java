package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.snapshot.Snapshot;
import java.time.Clock;
import picocli.CommandLine.Mixin;

/** A deployment given either by its homes or by snapshots that were collected before. */
final class DeploymentArguments {

  @Mixin final HomeArguments homes = new HomeArguments();

  boolean isEmpty() {
    return homes.homes.isEmpty();
  }

  Snapshot snapshot(IsAudit audit, Clock clock) throws Stop {
    boolean stored = !isEmpty() && homes.homes.stream().allMatch(each -> each.endsWith(".json"));
    if (!stored) {
      return homes.collect(audit, clock.instant());
    }
    SnapshotArguments snapshots = new SnapshotArguments();
    snapshots.files = homes.homes;
    return snapshots.read();
  }
}

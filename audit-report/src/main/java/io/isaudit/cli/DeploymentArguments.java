package io.isaudit.cli;

import io.isaudit.IsAudit;
import io.isaudit.snapshot.Snapshot;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/** A deployment given either by its homes or by snapshots that were collected before. */
final class DeploymentArguments {

  @Mixin final HomeArguments homes = new HomeArguments();

  boolean isEmpty() {
    return homes.isEmpty();
  }

  /**
   * @param given what the command line has
   */
  Snapshot snapshot(IsAudit audit, Clock clock, ParseResult given) throws Stop {
    boolean stored =
        !homes.homes.isEmpty() && homes.homes.stream().allMatch(each -> each.endsWith(".json"));
    if (!stored) {
      return homes.collect(audit, clock.instant(), given);
    }
    Optional<String> evidence = EvidenceOptions.given(given);
    if (evidence.isPresent()) {
      throw new Stop(
          Exit.UNUSABLE,
          evidence.get() + " does not go with snapshots, which were collected before");
    }
    SnapshotArguments snapshots = new SnapshotArguments();
    snapshots.files = homes.homes;
    return snapshots.read();
  }
}

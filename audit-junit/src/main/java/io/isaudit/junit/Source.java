package io.isaudit.junit;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.NotAHomeException;
import io.isaudit.json.SnapshotJson;
import io.isaudit.json.UnreadableJson;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.SnapshotMerge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is audited. Equal sources give the same snapshot and are collected once. */
sealed interface Source {

  /** Reads it; a problem is {@link AuditProblem.Unreadable}. */
  Snapshot read();

  /**
   * Home directories by node.
   *
   * @param clock what they are said to be collected at; now when empty
   */
  record Homes(Map<String, Path> homes, boolean copied, Optional<Instant> clock) implements Source {

    @Override
    public Snapshot read() {
      Clock at = Clock.fixed(clock.orElseGet(Instant::now), ZoneOffset.UTC);
      CollectOptions options = CollectOptions.standard();
      try {
        // Collecting knows no rules, so it needs no books.
        return IsAudit.withBooks(at, List.of())
            .collect(homes, copied ? options.fromCopy() : options);
      } catch (NotAHomeException e) {
        throw new AuditProblem.Unreadable(homes + " cannot be audited: " + e.getMessage());
      }
    }
  }

  /** Stored snapshots, the parts of one deployment. */
  record Stored(List<Path> files) implements Source {

    public Stored {
      files = List.copyOf(files);
    }

    @Override
    public Snapshot read() {
      List<Snapshot> parts = new ArrayList<>();
      for (Path file : files) {
        parts.add(part(file));
      }
      try {
        return SnapshotMerge.of(parts);
      } catch (IllegalArgumentException e) {
        throw new AuditProblem.Unreadable(
            files + " are no parts of one deployment: " + e.getMessage());
      }
    }

    private static Snapshot part(Path file) {
      try {
        return SnapshotJson.read(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new AuditProblem.Unreadable("the snapshot " + file + " cannot be read");
      } catch (UnreadableJson e) {
        throw new AuditProblem.Unreadable("the snapshot " + file + ": " + e.getMessage());
      }
    }
  }

  /** A snapshot that the test class made itself; it equals itself only, for it may be large. */
  record Given(Snapshot read) implements Source {

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Given given && given.read == read;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(read);
    }
  }
}

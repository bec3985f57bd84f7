package io.isaudit.junit;

import io.isaudit.IsAudit;
import io.isaudit.collect.CollectOptions;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is audited. Equal sources give the same snapshot and are collected once. */
sealed interface Source {

  /** Reads it; a problem is {@link AuditProblem.Unreadable}. */
  Snapshot read();

  /** Whether it is the same for whoever names it, in this run of JUnit and in the next one. */
  boolean isLasting();

  /**
   * A deployment to collect from: homes, running servers and databases, each of which may be none.
   *
   * @param clock what it is said to be collected at; now when empty
   * @param startedBy the class that supplied the address of its server. Another class may start
   *     another server at the same address, so it is never taken for that one.
   */
  record Deployment(
      Homes homes,
      Servers servers,
      Databases databases,
      Optional<Instant> clock,
      Optional<Class<?>> startedBy)
      implements Source {

    @Override
    public Snapshot read() {
      Instant now = clock.orElseGet(Instant::now);
      CollectOptions options = homes.options();
      // Collecting knows no rules, so it needs no books.
      IsAudit audit = IsAudit.withBooks(Clock.fixed(now, ZoneOffset.UTC), List.of());
      Snapshot asked = servers.addTo(homes.collect(now), audit, options);
      return databases.addTo(asked, homes.first(), options, now);
    }

    @Override
    public boolean isLasting() {
      return startedBy.isEmpty();
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

    @Override
    public boolean isLasting() {
      return true;
    }
  }

  /** A snapshot that the test class made itself; it equals itself only, for it may be large. */
  record Given(Snapshot read) implements Source {

    @Override
    public boolean isLasting() {
      return false;
    }

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

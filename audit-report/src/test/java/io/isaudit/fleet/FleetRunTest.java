package io.isaudit.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.IsAudit;
import io.isaudit.fleet.FleetSource.Opened;
import io.isaudit.policy.Policy;
import io.isaudit.result.fleet.FleetEntry;
import io.isaudit.result.fleet.Judged;
import io.isaudit.result.fleet.Skipped;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FleetRunTest {

  private static final String PLANTED = "Planted-Secret-9";

  private final FleetRun run =
      new FleetRun(
          IsAudit.create(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), Policy.standard(), 3);
  private final List<FleetEntry> entries = new ArrayList<>();

  private record Source(String id, FleetSource.Collecting collecting) implements FleetSource {

    @Override
    public long size() {
      return id.equals("large") ? 32 << 20 : 0;
    }

    @Override
    public Opened open() {
      return new Opened(Optional.of("digest of " + id), collecting);
    }
  }

  private static FleetSource good(String id) {
    return new Source(id, () -> Snapshot.empty("test"));
  }

  private static Snapshot deeper(int depth) {
    return depth < 0 ? Snapshot.empty("test") : deeper(depth + 1).with(Map.of(), Set.of());
  }

  @AfterEach
  void no_thread_is_left_behind() {
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("is-audit-fleet"));
  }

  @Test
  void whatever_a_source_throws_the_others_are_judged() throws Exception {
    List<FleetSource> sources =
        List.of(
            good("a"),
            new Source("deep", () -> deeper(0)),
            new Source(
                "error",
                () -> {
                  throw new AssertionError(PLANTED);
                }),
            new Source(
                "exception",
                () -> {
                  throw new IllegalStateException(PLANTED);
                }),
            new Source(
                "io",
                () -> {
                  throw new IOException(PLANTED);
                }),
            FleetSource.unusable("known", "is broken"),
            good("large"),
            good("z"));

    run.run(sources.iterator(), Map.of(), entries::add);

    assertThat(entries).hasSize(8).filteredOn(Judged.class::isInstance).hasSize(3);
    assertThat(run.fleet().result(entries).skipped())
        .containsExactly(
            new Skipped("deep", "is nested too deeply"),
            new Skipped("error", "the audit failed on it: AssertionError"),
            new Skipped("exception", "the audit failed on it: IllegalStateException"),
            new Skipped("io", "cannot be read"),
            new Skipped("known", "is broken"));
  }

  @Test
  void an_entry_of_an_earlier_run_stands_only_for_the_same_content() throws Exception {
    run.run(List.of(good("a"), good("b")).iterator(), Map.of(), entries::add);
    Judged first = (Judged) entries.get(0);
    FleetSource untouched =
        new Source(
            first.id(),
            () -> {
              throw new IllegalStateException("it is judged again");
            });
    Judged other =
        new Judged(
            "c",
            Optional.of("another digest"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Map.of(),
            first.outcomes());
    entries.clear();

    run.run(
        List.of(untouched, good("c")).iterator(),
        Map.of(first.id(), first, "c", other),
        entries::add);

    assertThat(entries).contains(first).doesNotContain(other).hasSize(2);
  }

  @Test
  void an_interrupted_run_ends_at_once_and_hands_out_nothing_half_done() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    FleetSource stuck =
        new Source(
            "stuck",
            () -> {
              begun.countDown();
              new CountDownLatch(1).await();
              return Snapshot.empty("test");
            });
    List<Throwable> thrown = new ArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                run.run(List.of(stuck, good("b")).iterator(), Map.of(), entries::add);
              } catch (InterruptedException | IOException e) {
                thrown.add(e);
              }
            });
    caller.start();
    begun.await();

    caller.interrupt();
    caller.join();

    assertThat(thrown).singleElement().isInstanceOf(InterruptedException.class);
    assertThat(entries).noneMatch(entry -> entry.id().equals("stuck"));
  }

  @Test
  void a_sink_that_fails_stops_the_run() {
    List<FleetSource> many =
        IntStream.range(0, 1000).mapToObj(i -> good("d" + i)).map(FleetSource.class::cast).toList();

    assertThatThrownBy(
            () ->
                run.run(
                    many.iterator(),
                    Map.of(),
                    entry -> {
                      entries.add(entry);
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(entries).hasSize(1);
  }
}

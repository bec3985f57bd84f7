package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.progress.AuditCancelledException;
import io.isaudit.progress.AuditListener;
import io.isaudit.progress.Cancellation;
import io.isaudit.progress.NodePart;
import io.isaudit.progress.Watch;
import io.isaudit.snapshot.Node;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedTest {

  private static Evidence<String> failing(Throwable thrown) {
    return Guarded.evidence(
        () -> {
          if (thrown instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) thrown;
        });
  }

  @Test
  void a_collector_that_throws_leaves_its_part_missing_without_a_word_of_its_message() {
    for (Throwable thrown :
        List.of(
            new IllegalStateException("hunter2"),
            new StackOverflowError("hunter2"),
            new NoClassDefFoundError("hunter2"))) {
      String name = thrown.getClass().getSimpleName();

      assertThat(failing(thrown))
          .isEqualTo(
              Evidence.missing(MissingReason.UNREADABLE, "the collector failed with " + name));
    }
  }

  @Test
  void what_a_collector_gives_is_handed_on() {
    Evidence<String> given = Evidence.collected("x", "y", Instant.EPOCH);

    assertThat(Guarded.evidence(() -> given)).isSameAs(given);
  }

  @Test
  void a_stop_that_somebody_asked_for_stops_it() {
    Cancellation stop = new Cancellation();
    stop.cancel();
    Supplier<Evidence<String>> stopped =
        () -> {
          Watch.nobody().stoppedBy(stop).goOn();
          return Evidence.notAsked();
        };

    assertThatThrownBy(() -> Guarded.evidence(stopped)).isInstanceOf(AuditCancelledException.class);
  }

  @Test
  void memory_that_is_used_up_is_no_defect_of_one_part() {
    assertThatThrownBy(() -> failing(new OutOfMemoryError())).isInstanceOf(OutOfMemoryError.class);
  }

  private static FileSystem inArchive(Path home, Path archive) throws IOException {
    FileSystem files =
        FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = files.getPath("/home").resolve(home.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return files;
  }

  /** Whatever touches a file system that is closed fails in a way that no collector expects. */
  @Test
  void a_node_is_there_with_what_was_collected_when_its_other_collectors_fail(@TempDir Path folder)
      throws Exception {
    FileSystem files = inArchive(Path.of("../samples/stock"), folder.resolve("home.zip"));
    AuditListener closing =
        new AuditListener() {
          @Override
          public void collecting(String node, NodePart part) {
            if (part == NodePart.USER_STORES) {
              assertThatCode(files::close).doesNotThrowAnyException();
            }
          }
        };
    Watch watch = Watch.nobody().reportingTo(closing);

    Node node =
        new NodeCollector(Instant.EPOCH, CollectOptions.standard(), watch)
            .fromHome("n", files.getPath("/home"));

    assertThat(node.settings().found()).isPresent();
    assertThat(node.files().isMissing()).isTrue();
    assertThat(List.of(node.userStores(), node.startup(), node.logging()))
        .allMatch(
            part ->
                part instanceof Missing<?> missing
                    && missing
                        .detail()
                        .equals("the collector failed with ClosedFileSystemException"));
  }
}

package io.isaudit.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.internal.home.HomeFolder;
import io.isaudit.collect.internal.redaction.Redactor;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.facts.AllowList;
import io.isaudit.facts.KnownSecrets;
import io.isaudit.progress.Watch;
import io.isaudit.snapshot.Node;
import io.isaudit.snapshot.host.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

  private static final String HEADER =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode\n";

  @TempDir Path folder;
  private Path machine;
  private Path home;

  @BeforeEach
  void a_machine_on_which_something_listens_on_port_9443() throws IOException {
    machine = folder.resolve("machine");
    home = Files.createDirectories(folder.resolve("home/repository/conf"));
    file("proc/sys/kernel/ostype", "Linux\n");
    file(
        "proc/net/tcp",
        HEADER
            + "   0: 00000000:24E3 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000"
            + "        0 4711 1\n");
  }

  private void file(String path, String text) throws IOException {
    Path file = machine.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Evidence<List<Listener>> listeners(CollectOptions options) throws IOException {
    Redactor redactor = new Redactor(AllowList.bundled(), KnownSecrets.bundled());
    Node node = Node.unknown("node1", Instant.EPOCH);
    return new Surroundings(options, redactor, Instant.EPOCH, machine, Watch.nobody())
        .of(node, HomeFolder.open(folder.resolve("home"), Instant.EPOCH), Evidence.notAsked())
        .listeners();
  }

  @Test
  void the_sockets_of_the_machine_come_with_the_machine() throws IOException {
    assertThat(listeners(CollectOptions.standard().withHost()).found().orElseThrow())
        .extracting(Listener::port)
        .containsExactly(9443);
  }

  @Test
  void nobody_looks_at_sockets_unless_asked() throws IOException {
    assertThat(((Missing<?>) listeners(CollectOptions.standard())).reason())
        .isEqualTo(MissingReason.NOT_ASKED);
  }

  @Test
  void a_copy_has_no_sockets() throws IOException {
    assertThat(((Missing<?>) listeners(CollectOptions.standard().fromCopy().withHost())).reason())
        .isEqualTo(MissingReason.COPIED);
  }
}

package io.isaudit.collect.internal.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.host.Listener;
import io.isaudit.snapshot.host.Listener.Transport;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerCollectorTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String HEAD =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode\n";
  private static final String REST =
      " 00000000:00000000 00:00000000 00000000  1000        0 %d 1 0000000000000000 100 0 0 10 0\n";

  @TempDir Path proc;

  @BeforeEach
  void on_a_machine_like_most() {
    assumeThat(ByteOrder.nativeOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void listening_sockets_of_both_lists_are_found_and_others_are_left_out() throws IOException {
    list(
        "tcp",
        "   0: 00000000:24E3 00000000:0000 0A" + REST.formatted(11),
        "   1: 0100007F:2B67 00000000:0000 0A" + REST.formatted(12),
        "   2: 0700000A:24E3 0900000A:C001 01" + REST.formatted(13));
    list(
        "tcp6",
        "   0: 00000000000000000000000000000000:2623 00000000000000000000000000000000:0000 0A"
            + REST.formatted(14),
        "   1: 0000000000000000FFFF00000100007F:270F 00000000000000000000000000000000:0000 0A"
            + REST.formatted(15),
        "   2: B80D0120000000000000000001000000:270F 00000000000000000000000000000000:0000 0A"
            + REST.formatted(16));
    list("udp", "  10: 00000000:B1FC 00000000:0000 07" + REST.formatted(17));

    assertThat(found(Optional.empty()))
        .extracting(l -> l.transport() + " " + l.address() + " " + l.port())
        .containsExactly(
            "TCP 0.0.0.0 9443",
            "TCP :: 9763",
            "TCP 2001:db8::1 9999",
            "TCP ::ffff:127.0.0.1 9999",
            "TCP 127.0.0.1 11111",
            "UDP 0.0.0.0 45564");
  }

  @Test
  void the_server_s_own_sockets_are_told_from_those_of_others() throws IOException {
    list(
        "tcp",
        "   0: 00000000:24E3 00000000:0000 0A" + REST.formatted(11),
        "   1: 00000000:0016 00000000:0000 0A" + REST.formatted(12));
    process("4711", "java", 11);
    process("1", "ss\u001bhd", 12);

    assertThat(found(Optional.of(4711L)))
        .containsExactly(
            new Listener("0.0.0.0", 22, Transport.TCP, Optional.of("ss?hd"), Optional.of(false)),
            new Listener("0.0.0.0", 9443, Transport.TCP, Optional.of("java"), Optional.of(true)));
    assertThat(found(Optional.of(99L))).allMatch(each -> each.ofServer().isEmpty());
  }

  @Test
  void what_is_no_list_of_sockets_is_missing() throws IOException {
    assertThat(missing()).isEqualTo(MissingReason.UNSUPPORTED);
    list("tcp", "garbage \u0000 line\n");
    assertThat(missing()).isEqualTo(MissingReason.UNREADABLE);
    Files.writeString(proc.resolve("net/tcp"), "x".repeat(5 << 20));
    assertThat(missing()).isEqualTo(MissingReason.TOO_LARGE);
    Files.delete(proc.resolve("net/tcp"));
    Files.createDirectory(proc.resolve("net/tcp"));
    assertThat(missing()).isEqualTo(MissingReason.UNREADABLE);
  }

  @Test
  void the_sockets_of_this_machine_are_seen() throws IOException {
    Path real = Path.of("/proc");
    assumeThat(Files.isReadable(real.resolve("net/tcp"))).isTrue();
    try (ServerSocket local = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        ServerSocket all = new ServerSocket(0);
        DatagramSocket datagrams = new DatagramSocket()) {
      List<Listener> listeners =
          ListenerCollector.collect(real, Optional.of(ProcessHandle.current().pid()), NOW)
              .found()
              .orElseThrow();

      assertThat(listeners)
          .anyMatch(l -> l.port() == local.getLocalPort() && l.isLoopback())
          .anyMatch(l -> l.port() == all.getLocalPort() && l.isWildcard())
          .anyMatch(l -> l.port() == datagrams.getLocalPort() && l.transport() == Transport.UDP)
          .filteredOn(l -> l.port() == all.getLocalPort())
          .allMatch(l -> l.ofServer().equals(Optional.of(true)));
    }
  }

  private MissingReason missing() {
    Evidence<List<Listener>> evidence = ListenerCollector.collect(proc, Optional.empty(), NOW);
    return ((Missing<?>) evidence).reason();
  }

  private List<Listener> found(Optional<Long> server) {
    return ListenerCollector.collect(proc, server, NOW).found().orElseThrow();
  }

  private void list(String name, String... lines) throws IOException {
    Files.createDirectories(proc.resolve("net"));
    Files.writeString(proc.resolve("net").resolve(name), HEAD + String.join("", lines));
  }

  private void process(String id, String name, long inode) throws IOException {
    Path files = Files.createDirectories(proc.resolve(id).resolve("fd"));
    Files.writeString(proc.resolve(id).resolve("comm"), name + "\n");
    Files.createSymbolicLink(files.resolve("3"), Path.of("socket:[" + inode + "]"));
    Files.createSymbolicLink(files.resolve("4"), Path.of("pipe:[7]"));
  }
}

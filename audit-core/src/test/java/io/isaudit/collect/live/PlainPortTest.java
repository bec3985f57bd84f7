package io.isaudit.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.HttpAnswer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A port that takes connections is not closed, whatever it does with them. */
@Timeout(60)
class PlainPortTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final int FIRST = 9763;
  private static final int FROM_SECURE = 9763 - 9443;

  @Test
  void one_that_takes_no_connection_is_refused() throws Exception {
    int free;
    try (ServerSocket socket = listening()) {
      free = socket.getLocalPort();
    }

    assertThat(reasons(free)).containsOnly(MissingReason.REFUSED);
  }

  @Test
  void one_that_takes_it_and_stays_silent_has_timed_out() throws Exception {
    try (ServerSocket socket = listening()) {
      assertThat(reasons(socket.getLocalPort())).containsOnly(MissingReason.TIMED_OUT);
    }
  }

  @Test
  void one_that_takes_it_and_breaks_off_is_not_refused() throws Exception {
    try (ServerSocket socket = listening()) {
      Thread closing = new Thread(() -> closeEach(socket));
      closing.setDaemon(true);
      closing.start();

      assertThat(reasons(socket.getLocalPort())).containsOnly(MissingReason.UNREADABLE);
    }
  }

  private static void closeEach(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
      } catch (IOException e) {
        return;
      }
    }
  }

  /** On a port that is the plain one of some URL. */
  private static ServerSocket listening() throws IOException {
    for (int port = FIRST + 1; port < FIRST + 900; port++) {
      try {
        return new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
      } catch (BindException e) {
        // Somebody else has it.
        continue;
      }
    }
    throw new IOException("no port is free");
  }

  private static Collection<MissingReason> reasons(int port) {
    EndpointRequest request =
        new EndpointRequest(
            "https://127.0.0.1:" + (port - FROM_SECURE),
            Vantage.EXTERNAL,
            "is-audit/test",
            Duration.ofSeconds(4),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            Optional.empty());
    return new EndpointCollector(NOW, CollectOptions.standard())
        .collect("plain", request).plain().found().orElseThrow().answers().values().stream()
            .map(PlainPortTest::reason)
            .toList();
  }

  private static MissingReason reason(Evidence<HttpAnswer> answer) {
    return ((Missing<HttpAnswer>) answer).reason();
  }
}

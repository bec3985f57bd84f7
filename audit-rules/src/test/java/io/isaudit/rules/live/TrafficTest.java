package io.isaudit.rules.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches a server is what docs/live.md says, and reaches nobody else. */
@Tag("heavy")
class TrafficTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "live.md");

  private final Servers servers = Servers.shared();
  private final Audits audits = new Audits();

  @TempDir Path folder;

  @Test
  void a_server_gets_harmless_requests_and_no_more_connections_than_documented()
      throws IOException {
    try (CountingProxy proxy = new CountingProxy(servers.good().port(0))) {
      collect(audits.request("https://localhost:" + proxy.port(), Vantage.INTERNAL));

      List<String> requests = servers.good().accessLog(proxy.port());
      assertThat(requests)
          .hasSizeBetween(27, documented("All requests together are at most (\\d+)"))
          .allMatch(line -> line.matches("(GET|HEAD|OPTIONS) /\\S* - - -"));
      int handshakes = documented("TLS handshakes \\| at most (\\d+)");
      assertThat(proxy.connections()).isBetween(requests.size(), handshakes + requests.size());
    }
  }

  @Test
  void the_shipped_credentials_are_sent_once_and_only_when_asked_for() throws IOException {
    try (CountingProxy proxy = new CountingProxy(servers.good().port(0))) {
      String url = "https://localhost:" + proxy.port();
      collect(audits.request(url, Vantage.INTERNAL, Optional.empty(), true));

      assertThat(servers.good().accessLog(proxy.port()))
          .filteredOn(line -> line.contains("Basic"))
          .containsExactly("GET /scim2/Me Basic YWRtaW46YWRtaW4= - -");
    }
  }

  @Test
  void nobody_else_is_contacted() throws IOException {
    Path file = folder.resolve("sockets.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.SocketWrite").withThreshold(Duration.ZERO).withoutStackTrace();
      recording.start();
      collect(audits.request(servers.bad().url(0), Vantage.EXTERNAL, Optional.empty(), true));
      recording.stop();
      recording.dump(file);
    }

    List<RecordedEvent> writes =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().equals("jdk.SocketWrite"))
            .toList();
    assertThat(writes)
        .filteredOn(write -> write.getInt("port") == servers.bad().port(0))
        .hasSizeGreaterThan(60);
    // Those of tests that run beside this one are among them.
    for (RecordedEvent write : writes) {
      assertThat(InetAddress.getByName(write.getString("address")).isLoopbackAddress()).isTrue();
    }
  }

  @Test
  void a_server_that_redirects_without_end_gets_as_many_requests_as_documented()
      throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String next = "/next/" + requests.incrementAndGet();
          exchange.getResponseHeaders().add("Location", next);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    try {
      collect(
          audits.request("http://127.0.0.1:" + server.getAddress().getPort(), Vantage.INTERNAL));
    } finally {
      server.stop(0);
    }

    assertThat(requests.get()).isEqualTo(documented("All requests together are at most (\\d+)"));
  }

  private static int documented(String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(DOCUMENT));
    assertThat(matcher.find()).as(pattern).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static Endpoint collect(EndpointRequest request) {
    return new EndpointCollector(Instant.now(), CollectOptions.standard()).collect("live", request);
  }
}

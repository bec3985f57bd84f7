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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches a server is what docs/live.md says, and reaches nobody else. */
class TrafficTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "live.md");

  private final Servers servers = Servers.shared();
  private final Audits audits = new Audits();

  @TempDir Path folder;

  @Test
  void a_server_gets_harmless_requests_and_no_more_connections_than_documented()
      throws IOException {
    ServerProcess good = servers.good();
    int before = good.accessLog().size();
    int connections;
    try (CountingProxy proxy = new CountingProxy(good.port(0))) {
      collect(audits.request("https://localhost:" + proxy.port(), Vantage.INTERNAL));
      connections = proxy.connections();
    }

    List<String> requests = since(before);
    assertThat(requests)
        .hasSizeBetween(27, documented("All requests together are at most (\\d+)"))
        .allMatch(line -> line.matches("\\d+ (GET|HEAD|OPTIONS) /\\S* - - -"));
    int handshakes = documented("TLS handshakes \\| at most (\\d+)");
    assertThat(connections).isBetween(requests.size(), handshakes + requests.size());
  }

  @Test
  void the_shipped_credentials_are_sent_once_and_only_when_asked_for() throws IOException {
    int before = servers.good().accessLog().size();

    collect(audits.request(servers.good().url(0), Vantage.INTERNAL, Optional.empty(), true));

    assertThat(since(before))
        .filteredOn(line -> line.contains("Basic"))
        .containsExactly(servers.good().port(0) + " GET /scim2/Me Basic YWRtaW46YWRtaW4= - -");
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
    assertThat(writes).hasSizeGreaterThan(60);
    for (RecordedEvent write : writes) {
      assertThat(InetAddress.getByName(write.getString("address")).isLoopbackAddress()).isTrue();
      assertThat(write.getInt("port")).isIn(servers.bad().port(0), 9_763 + servers.bad().offset());
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

  private List<String> since(int before) throws IOException {
    List<String> all = servers.good().accessLog();
    return all.subList(before, all.size());
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

package io.isaudit.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.HttpAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever answers the first connection need not be the one who answers the next. */
class ChangingCertificateTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String ANSWER =
      "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  @TempDir static Path folder;

  @BeforeAll
  static void make_keys() throws Exception {
    LiveTomcat.keyPair(store("good"), "CN=localhost", "san=dns:localhost,ip:127.0.0.1");
    LiveTomcat.keyPair(store("stranger"), "CN=localhost", "san=dns:localhost,ip:127.0.0.1");
    LiveTomcat.keyPair(store("other"), "CN=elsewhere", "san=dns:elsewhere.invalid");
  }

  @Test
  void a_stranger_on_a_later_connection_is_asked_nothing() throws Exception {
    try (Backends server = new Backends("good", "stranger")) {
      Endpoint endpoint = collect(server.url(), "good", false);

      assertThat(endpoint.tls().found().orElseThrow().trusted().found()).contains(true);
      assertThat(server.heard).isEmpty();
      assertThat(answers(endpoint))
          .allSatisfy(
              answer -> {
                assertThat(((Missing<?>) answer).reason()).isEqualTo(MissingReason.UNREADABLE);
                assertThat(((Missing<?>) answer).explanation()).contains("another certificate");
              });
      assertThat(endpoint.defaultLogin().isMissing()).isTrue();
    }
  }

  @Test
  void one_who_takes_no_handshake_any_more_has_refused_no_path() throws Exception {
    try (Backends server = new Backends("good", "")) {
      Endpoint endpoint = collect(server.url(), "good", false);

      assertThat(endpoint.tls().found().orElseThrow().trusted().found()).contains(true);
      assertThat(answers(endpoint))
          .allSatisfy(
              answer ->
                  assertThat(((Missing<?>) answer).reason()).isEqualTo(MissingReason.UNREADABLE));
    }
  }

  @Test
  void one_who_is_trusted_for_another_host_is_asked_nothing() throws Exception {
    try (Backends server = new Backends("good", "other")) {
      LiveTomcat.keyPair(store("both"), "CN=unused", "san=dns:unused.invalid");
      addTo("both", "good", "other");

      assertThat(answers(collect(server.url(), "both", false))).allMatch(Evidence::isMissing);
      assertThat(server.heard).isEmpty();
    }
  }

  @Test
  void the_same_one_is_asked_everything_and_so_is_anybody_with_insecure() throws Exception {
    try (Backends server = new Backends("good", "good")) {
      Endpoint endpoint = collect(server.url(), "good", false);

      assertThat(answers(endpoint)).noneMatch(Evidence::isMissing);
      assertThat(endpoint.defaultLogin().found()).contains(401);
    }
    try (Backends server = new Backends("good", "stranger")) {
      assertThat(answers(collect(server.url(), "good", true))).noneMatch(Evidence::isMissing);
    }
  }

  private static Path store(String name) {
    return folder.resolve(name + ".p12");
  }

  private static KeyStore open(String name) throws Exception {
    return KeyStore.getInstance(store(name).toFile(), LiveTomcat.PASSWORD.toCharArray());
  }

  private static void addTo(String name, String... others) throws Exception {
    KeyStore both = open(name);
    for (String other : others) {
      both.setCertificateEntry(other, open(other).getCertificate("server"));
    }
    try (var out = java.nio.file.Files.newOutputStream(store(name))) {
      both.store(out, LiveTomcat.PASSWORD.toCharArray());
    }
  }

  private static List<Evidence<HttpAnswer>> answers(Endpoint endpoint) {
    Map<String, Evidence<HttpAnswer>> answers = endpoint.answers().found().orElseThrow();
    return List.copyOf(answers.values());
  }

  private static Endpoint collect(String url, String trusted, boolean insecure) {
    return new EndpointCollector(NOW, CollectOptions.standard())
        .collect(
            "live",
            new EndpointRequest(
                url,
                Vantage.INTERNAL,
                "is-audit/test",
                Duration.ofSeconds(60),
                Optional.of(store(trusted)),
                Optional.of(LiveTomcat.PASSWORD),
                insecure,
                false,
                true,
                Optional.empty()));
  }

  /** Shows one certificate on the first connection with a whole handshake, another one later. */
  private static final class Backends implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final SSLContext later;
    private SSLContext now;

    Backends(String first, String later) throws Exception {
      this.now = context(first);
      this.later = context(later);
      Thread thread = new Thread(this::serve, "backends");
      thread.setDaemon(true);
      thread.start();
    }

    /** Without a name it has no key, so that each handshake fails. */
    private static SSLContext context(String name) throws Exception {
      if (name.isEmpty()) {
        SSLContext empty = SSLContext.getInstance("TLS");
        empty.init(null, null, null);
        return empty;
      }
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(open(name), LiveTomcat.PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    }

    String url() {
      return "https://localhost:" + server.getLocalPort();
    }

    private void serve() {
      while (!server.isClosed()) {
        try (Socket socket = server.accept();
            SSLSocket secured =
                (SSLSocket) now.getSocketFactory().createSocket(socket, null, 0, true)) {
          secured.setUseClientMode(false);
          secured.startHandshake();
          now = later;
          answer(secured);
        } catch (IOException e) {
          // Most of what comes is half a handshake.
          continue;
        }
      }
    }

    private void answer(SSLSocket secured) throws IOException {
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(secured.getInputStream(), StandardCharsets.UTF_8));
      String line = reader.readLine();
      if (line != null) {
        heard.add(line);
        while (line != null && !line.isEmpty()) {
          line = reader.readLine();
        }
        secured.getOutputStream().write(ANSWER.getBytes(StandardCharsets.UTF_8));
        secured.getOutputStream().flush();
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}

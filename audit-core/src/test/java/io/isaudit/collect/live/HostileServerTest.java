package io.isaudit.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.EndpointCollector;
import io.isaudit.collect.EndpointRequest;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.json.SnapshotJson;
import io.isaudit.snapshot.Snapshot;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.TlsFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that breaks every rule ends in time, as a missing fact with its reason. */
@Tag("heavy")
class HostileServerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  @ParameterizedTest
  @CsvSource({
    "SLOW_DRIP, timed-out",
    "SILENCE, timed-out",
    "ENDLESS_HEADER, too-large",
    "ENDLESS_LINE, too-large",
    "TEN_THOUSAND_COOKIES, too-large",
    "ENDLESS_BODY, too-large",
    "LENGTH_TOO_LONG, unparsable",
    "LENGTH_NO_NUMBER, unparsable",
    "BAD_CHUNKS, unparsable",
    "NOT_HTTP, unparsable",
    "ENDLESS_INTERIM, unparsable",
    "LENGTH_TWICE, unparsable",
    "BODY_DRIP, timed-out",
    "CLOSES, refused"
  })
  void whatever_a_server_does_ends_in_time_with_a_reason(Manner manner, String reason)
      throws Exception {
    try (RawServer server = new RawServer(manner)) {
      long start = System.nanoTime();
      Endpoint endpoint = collect("http://127.0.0.1:" + server.port());
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      assertThat(took).isLessThan(TIMEOUT.plusSeconds(1));
      Evidence<HttpAnswer> first =
          endpoint.answer("GET /authenticationendpoint/login.do").orElseThrow();
      assertThat(first).isInstanceOf(Missing.class);
      assertThat(((Missing<HttpAnswer>) first).reason())
          .isEqualTo(MissingReason.valueOf(reason.toUpperCase().replace('-', '_')));
      assertThat(endpoint.answers().found().orElseThrow()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void lines_of_blanks_are_read_as_fast_as_others() throws Exception {
    try (RawServer server = new RawServer(Manner.LINES_OF_BLANKS)) {
      Endpoint endpoint = collect("http://127.0.0.1:" + server.port());

      assertThat(endpoint.answer("GET /authenticationendpoint/login.do").orElseThrow())
          .isInstanceOf(Evidence.Collected.class);
    }
  }

  @Test
  void redirects_that_never_end_are_followed_a_few_times_and_the_rest_is_asked() throws Exception {
    try (RawServer server = new RawServer(Manner.REDIRECT_LOOP)) {
      long start = System.nanoTime();
      Endpoint endpoint = collect("http://127.0.0.1:" + server.port());

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.plusSeconds(1));
      Map<String, Evidence<HttpAnswer>> answers = endpoint.answers().found().orElseThrow();
      assertThat(answers).containsKey("GET /loop").hasSizeGreaterThan(20);
      assertThat(answers.values()).noneMatch(Evidence::isMissing);
    }
  }

  @Test
  void one_bad_answer_leaves_the_others_as_they_are() throws Exception {
    try (RawServer server = new RawServer(Manner.ONE_SLOW_DRIP)) {
      Endpoint endpoint = collect("http://127.0.0.1:" + server.port());

      Map<String, Evidence<HttpAnswer>> answers = endpoint.answers().found().orElseThrow();
      assertThat(answers.get("GET /carbon")).isInstanceOf(Missing.class);
      assertThat(answers.values()).filteredOn(Evidence::isMissing).hasSize(1);
    }
  }

  @Test
  void bytes_that_are_no_text_stay_out_of_the_snapshot() throws Exception {
    try (RawServer server = new RawServer(Manner.HOSTILE_BYTES)) {
      Endpoint endpoint = collect("http://127.0.0.1:" + server.port());

      HttpAnswer answer = endpoint.answer("GET /commonauth").orElseThrow().found().orElseThrow();
      assertThat(answer.header("server")).containsExactly("*");
      assertThat(answer.cookies()).extracting(cookie -> cookie.name()).containsExactly("*");
      Snapshot snapshot = Snapshot.empty("test").with(Map.of("x", endpoint), Set.of());
      byte[] json = SnapshotJson.write(snapshot);
      assertThat(SnapshotJson.read(json)).isEqualTo(snapshot);
      assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("\u001b", "\\u001b");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSES, false",
    "CLOSES_IN_HANDSHAKE, false",
    "NOT_HTTP,",
    "SLOW_DRIP,",
    "OLD_TLS, true"
  })
  void handshakes_end_in_time_too(Manner manner, Boolean acceptsOld) throws Exception {
    try (RawServer server = new RawServer(manner)) {
      long start = System.nanoTime();
      Endpoint endpoint = collect("https://127.0.0.1:" + server.port());
      Duration took = Duration.ofNanos(System.nanoTime() - start);

      assertThat(took).isLessThan(TIMEOUT.plusSeconds(1));
      TlsFacts tls = endpoint.tls().found().orElseThrow();
      assertThat(tls.versions().get("TLSv1").found()).isEqualTo(Optional.ofNullable(acceptsOld));
      assertThat(tls.chain().isMissing()).isTrue();
      assertThat(endpoint.answer("GET /carbon").orElseThrow().isMissing()).isTrue();
    }
  }

  private static Endpoint collect(String url) {
    EndpointRequest request =
        new EndpointRequest(
            url,
            Vantage.EXTERNAL,
            "is-audit/test",
            TIMEOUT,
            Optional.empty(),
            Optional.empty(),
            true,
            false,
            false,
            Optional.empty());
    return new EndpointCollector(NOW, CollectOptions.standard()).collect("hostile", request);
  }

  /** How the server behaves. */
  enum Manner {
    SLOW_DRIP,
    SILENCE,
    ENDLESS_HEADER,
    ENDLESS_LINE,
    TEN_THOUSAND_COOKIES,
    ENDLESS_BODY,
    LENGTH_TOO_LONG,
    LENGTH_NO_NUMBER,
    LENGTH_TWICE,
    BODY_DRIP,
    BAD_CHUNKS,
    NOT_HTTP,
    ENDLESS_INTERIM,
    REDIRECT_LOOP,
    LINES_OF_BLANKS,
    ONE_SLOW_DRIP,
    CLOSES,
    CLOSES_IN_HANDSHAKE,
    HOSTILE_BYTES,
    OLD_TLS
  }

  private static final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Manner manner;

    RawServer(Manner manner) throws IOException {
      this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      this.manner = manner;
      daemon(this::accept);
    }

    int port() {
      return socket.getLocalPort();
    }

    private static void daemon(Runnable work) {
      Thread thread = new Thread(work);
      thread.setDaemon(true);
      thread.start();
    }

    private void accept() {
      while (!socket.isClosed()) {
        try {
          Socket client = socket.accept();
          daemon(() -> serve(client));
        } catch (IOException e) {
          return;
        }
      }
    }

    private void serve(Socket client) {
      try (client) {
        InputStream in = client.getInputStream();
        byte[] bytes = new byte[8192];
        int length = Math.max(0, in.read(bytes));
        String request = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        OutputStream out = client.getOutputStream();
        misbehave(out, request);
        out.flush();
      } catch (IOException | InterruptedException e) {
        // The client has had enough.
      }
    }

    private void misbehave(OutputStream out, String request)
        throws IOException, InterruptedException {
      switch (manner) {
        case SLOW_DRIP -> drip(out);
        case ONE_SLOW_DRIP -> {
          if (request.startsWith("GET /carbon ")) {
            drip(out);
          } else {
            write(out, OK + "Content-Length: 0\r\n\r\n");
          }
        }
        case SILENCE -> Thread.sleep(60_000);
        case ENDLESS_HEADER -> {
          write(out, OK);
          for (int i = 0; i < 1_000_000; i++) {
            write(out, "X-" + i + ": y\r\n");
          }
        }
        case ENDLESS_LINE -> {
          write(out, OK + "X: ");
          for (int i = 0; i < 100_000; i++) {
            write(out, "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy");
          }
        }
        case TEN_THOUSAND_COOKIES -> {
          write(out, OK);
          write(out, "Set-Cookie: a=b; Secure\r\n".repeat(10_000));
          write(out, "Content-Length: 0\r\n\r\n");
        }
        case ENDLESS_BODY -> {
          write(out, OK + "\r\n");
          for (int i = 0; i < 100_000; i++) {
            write(out, "z".repeat(1_000));
          }
        }
        case LENGTH_TOO_LONG -> write(out, OK + "Content-Length: 5000\r\n\r\nshort");
        case LENGTH_NO_NUMBER -> write(out, OK + "Content-Length: -7\r\n\r\nshort");
        case LENGTH_TWICE ->
            write(out, OK + "Content-Length: 5\r\nContent-Length: 50000\r\n\r\nshort");
        case BODY_DRIP -> {
          write(out, OK + "Content-Length: 600\r\n\r\n");
          drip(out);
        }
        case LINES_OF_BLANKS -> {
          write(out, OK + ("X: a" + " ".repeat(16_000) + "b\r\n").repeat(60));
          write(out, "Content-Length: 0\r\n\r\n");
        }
        case REDIRECT_LOOP ->
            write(
                out,
                "HTTP/1.1 302 Found\r\nLocation: /loop;n="
                    + System.nanoTime()
                    + "\r\nContent-Length: 0\r\n\r\n");
        case CLOSES_IN_HANDSHAKE -> out.write(Arrays.copyOf(oldHello(), 20));
        case BAD_CHUNKS -> write(out, OK + "Transfer-Encoding: chunked\r\n\r\nzzz\r\n");
        case NOT_HTTP -> write(out, "SSH-2.0-OpenSSH_9.6\r\n\r\n");
        case ENDLESS_INTERIM -> write(out, "HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000));
        case CLOSES -> Thread.sleep(1);
        case HOSTILE_BYTES ->
            write(
                out,
                OK
                    + "Server: \u001b[31m\u0000\u00ff\r\nno header at all\r\n: x\r\n"
                    + "Set-Cookie: \u001b\u0001<script>=1; Path=/\u001b; SameSite=\u0007\r\n"
                    + "Content-Length: 0\r\n\r\n");
        case OLD_TLS -> out.write(oldHello());
      }
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
      for (int i = 0; i < 600; i++) {
        write(out, "H");
        Thread.sleep(100);
      }
    }

    /** Chooses TLS 1.0, whatever was offered. */
    private static byte[] oldHello() {
      byte[] hello = new byte[5 + 4 + 38];
      hello[0] = 22;
      hello[1] = 3;
      hello[2] = 1;
      hello[4] = 42;
      hello[5] = 2;
      hello[8] = 38;
      hello[9] = 3;
      hello[10] = 1;
      hello[45] = 0x2F;
      return hello;
    }

    private static void write(OutputStream out, String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}

package io.isaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveOptionsTest {

  private static final String CLOCK = "2026-12-15T00:00:00Z";
  private static final String RECORDED_VALUE = "4f1c2a5708159263";
  private static final String HOME = Path.of("..", "samples", "stock").toString();

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private volatile boolean asked;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked = true;
          exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=0815abcdef; HttpOnly");
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private int run(String... args) {
    return new Program(new PrintWriter(out), new PrintWriter(err), false).run(args);
  }

  @Test
  void collecting_and_evaluating_gives_what_auditing_in_place_gives() throws IOException {
    String har = recording().toString();
    String at = folder.resolve("at").toString();
    String apart = folder.resolve("apart").toString();
    String review = folder.resolve("review").toString();

    run(HOME, "--url", url(), "--har", har, "--clock", CLOCK, "-o", at);
    run("collect", HOME, "--url", url(), "--har", har, "--clock", CLOCK, "-o", apart);
    String snapshot = apart + "/snapshot.json";
    run("evaluate", snapshot, "--clock", CLOCK, "-o", review);

    for (String file : List.of("result.json", "scorecard.html")) {
      assertThat(folder.resolve("at").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("review").resolve(file));
    }
    assertThat(Files.readString(Path.of(snapshot)))
        .contains("JSESSIONID", "samlssoTokenId")
        .doesNotContain("0815abcdef", RECORDED_VALUE);
    assertThat(Files.readString(folder.resolve("at/result.json")))
        .contains("JSESSIONID of /commonauth lacks Secure, lacks SameSite")
        .contains("samlssoTokenId of /authenticationendpoint/oauth2_consent.do lacks Secure");
  }

  /** What a browser recorded of a bad server, as if it had been this one. */
  private Path recording() throws IOException {
    Path recorded =
        Path.of("..", "audit-rules", "src/test/resources/io/isaudit/rules/live/bad.har");
    String text = Files.readString(recorded);
    assertThat(text).contains(RECORDED_VALUE);
    return Files.writeString(
        folder.resolve("login.har"), text.replaceAll("https://localhost:\\d+", url()));
  }

  @Test
  void a_server_can_be_asked_without_its_home() {
    run("collect", "--url", "login=" + url(), "-o", folder.toString());

    assertThat(folder.resolve("snapshot.json")).content().contains("\"login\": {");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_trust_store_that_says_nothing_without_its_password_stops_the_run() throws Exception {
    String hidden = trustStore().toString();

    assertThat(run(HOME, "--url", url(), "--trust-store", hidden)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "is-audit: the trust store shows no certificate without its password:"
                + " --trust-store-password");
    assertThat(asked).isFalse();
  }

  @Test
  void so_does_one_that_does_not_open() throws Exception {
    String pem =
        Files.writeString(folder.resolve("own.pem"), "-----BEGIN CERTIFICATE-----\n").toString();
    String hidden = trustStore().toString();

    assertThat(run(HOME, "--url", url(), "--trust-store", pem)).isEqualTo(2);
    assertThat(run(HOME, "--url", url(), "--trust-store", hidden, "--trust-store-password", "PATH"))
        .isEqualTo(2);
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("is-audit: the trust store cannot be opened"));
    assertThat(asked).isFalse();
  }

  /** With a certificate that the file shows to whoever has its password. */
  private Path trustStore() throws Exception {
    KeyStore roots = KeyStore.getInstance(KeyStore.getDefaultType());
    roots.load(null, null);
    roots.setCertificateEntry("own", anyRoot());
    Path file = folder.resolve("own.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      roots.store(out, "a test only".toCharArray());
    }
    return file;
  }

  private static Certificate anyRoot() throws Exception {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--url localhost",
        "--url ftp://localhost",
        "--har missing.har --url https://localhost",
        "--probe other.invalid --url https://localhost",
        "--probe localhost",
        "--try-default-credentials",
        "--timeout 0 --url https://localhost",
        "--trust-store-password NO_SUCH_VARIABLE_HERE --url https://localhost"
      })
  void what_makes_no_sense_is_said_before_anything_is_sent(String options) {
    String[] args = (HOME + " " + options).split(" ");

    assertThat(run(args)).isEqualTo(2);
    assertThat(err.toString()).startsWith("is-audit: ");
  }
}

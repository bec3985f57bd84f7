package io.isaudit.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import io.isaudit.collect.CollectOptions;
import io.isaudit.collect.DirectoryRequest;
import io.isaudit.collect.NodeCollector;
import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Evidence.Missing;
import io.isaudit.evidence.MissingReason;
import io.isaudit.snapshot.userstore.DirectoryCertificate;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real directory, over TLS and with StartTLS, and stores that trust it or do not. */
@Timeout(60)
class DirectoryCertificateTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String PASSWORD = "Kept-Out-3318";
  private static final AtomicInteger BINDS = new AtomicInteger();

  @TempDir static Path shared;
  private static InMemoryDirectoryServer server;
  private static Certificate own;
  @TempDir Path home;

  @BeforeAll
  static void start() throws Exception {
    own = LiveTomcat.keyPair(shared.resolve("server.p12"), "CN=localhost", "san=dns:localhost");
    SSLUtil tls =
        new SSLUtil(
            new KeyStoreKeyManager(
                shared.resolve("server.p12").toFile(), LiveTomcat.PASSWORD.toCharArray()),
            null);
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=corp");
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPSConfig("tls", 0, tls.createSSLServerSocketFactory()),
        InMemoryListenerConfig.createLDAPConfig("plain", null, 0, tls.createSSLSocketFactory()),
        InMemoryListenerConfig.createLDAPConfig("no-tls", 0));
    config.addInMemoryOperationInterceptor(
        new InMemoryOperationInterceptor() {
          @Override
          public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            BINDS.incrementAndGet();
          }
        });
    server = new InMemoryDirectoryServer(config);
    server.startListening();
  }

  @AfterAll
  static void stop() {
    server.shutDown(true);
  }

  @BeforeEach
  void lay_out() throws Exception {
    Files.createDirectories(home.resolve("repository/conf"));
    Files.createDirectories(home.resolve("repository/resources/security"));
    Files.writeString(
        home.resolve("repository/conf/deployment.toml"),
        "[truststore]\nfile_name = \"trust.p12\"\ntype = \"PKCS12\"\npassword = \""
            + PASSWORD
            + "\"\n");
  }

  @Test
  void a_directory_that_the_truststore_leads_to_is_trusted() throws Exception {
    trust(own);
    DirectoryCertificate seen = value(look(ldaps("localhost")));

    assertThat(seen.trusted().found()).contains(true);
    assertThat(seen.hostNameMatches()).isTrue();
    assertThat(seen.chain()).hasSize(1);
    assertThat(seen.chain().get(0).subject()).isEqualTo("CN=localhost");
  }

  @Test
  void so_is_one_that_is_asked_to_go_over_to_tls() throws Exception {
    trust(own);
    DirectoryCertificate seen = value(look("ldap://localhost:" + server.getListenPort("plain")));

    assertThat(seen.trusted().found()).contains(true);
    assertThat(seen.hostNameMatches()).isTrue();
  }

  @Test
  void nobody_logs_in() throws Exception {
    trust(own);
    value(look(ldaps("localhost")));

    assertThat(BINDS).hasValue(0);
  }

  @Test
  void a_store_with_another_certificate_does_not_lead_to_it() throws Exception {
    trust(LiveTomcat.keyPair(shared.resolve("other.p12"), "CN=other", "san=dns:localhost"));

    assertThat(value(look(ldaps("localhost"))).trusted().found()).contains(false);
  }

  @Test
  void the_host_is_that_of_the_url() throws Exception {
    trust(own);

    assertThat(value(look(ldaps("127.0.0.1"))).hostNameMatches()).isFalse();
  }

  @Test
  void a_truststore_that_does_not_open_leaves_trust_unknown() throws Exception {
    Files.writeString(home.resolve("repository/resources/security/trust.p12"), "no store");
    DirectoryCertificate seen = value(look(ldaps("localhost")));

    assertThat(((Missing<?>) seen.trusted()).reason()).isEqualTo(MissingReason.UNPARSABLE);
    assertThat(seen.toString()).doesNotContain(PASSWORD);
  }

  @Test
  void certificates_can_be_given_in_a_file() throws Exception {
    trust(own);
    Path file =
        Files.writeString(
            shared.resolve("chain.pem"),
            "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(own.getEncoded())
                + "\n-----END CERTIFICATE-----\n");
    DirectoryCertificate seen = value(look("ldaps://localhost:1=" + file));

    assertThat(seen.trusted().found()).contains(true);
    assertThat(missing(look("ldaps://localhost:1=" + home)).reason())
        .isEqualTo(MissingReason.UNREADABLE);
  }

  @Test
  void a_directory_that_refuses_start_tls_is_missing() throws Exception {
    trust(own);
    Missing<?> refused = missing(look("ldap://localhost:" + server.getListenPort("no-tls")));

    assertThat(refused.detail()).isEqualTo("the directory refuses StartTLS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 200 OK\r\n\r\n", "0\u0084\u007f\u007f\u007f\u007f", "0\u0003", ""})
  void what_is_no_directory_is_missing_with_its_reason(String answer) throws Exception {
    trust(own);
    try (ServerSocket raw = new ServerSocket(0)) {
      Thread serving = new Thread(() -> answer(raw, answer));
      serving.setDaemon(true);
      serving.start();

      assertThat(missing(look("ldap://localhost:" + raw.getLocalPort())).detail())
          .isEqualTo("what answers is no directory");
    }
  }

  @Test
  void a_directory_that_is_down_is_missing() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    assertThat(missing(look("ldaps://localhost:" + port)).reason())
        .isEqualTo(MissingReason.REFUSED);
  }

  @Test
  void without_a_request_nobody_is_asked() throws Exception {
    NodeCollector collector = new NodeCollector(NOW, CollectOptions.standard());

    assertThat(((Missing<?>) collector.fromHome("node1", home).directories()).reason())
        .isEqualTo(MissingReason.NOT_ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dc1:636",
        "http://dc1:636",
        "ldaps://",
        "ldaps://dc1:0",
        "ldaps://dc1:70000",
        "ldaps://user@dc1:636",
        "ldaps://dc1:636/dc=corp"
      })
  void what_is_no_url_of_a_directory_is_no_request(String text) {
    assertThat(DirectoryRequest.parse(text)).isEmpty();
  }

  private static void answer(ServerSocket raw, String answer) {
    try (Socket socket = raw.accept()) {
      socket.getInputStream().readNBytes(31);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // The test is over.
    }
  }

  private static String ldaps(String host) {
    return "ldaps://" + host + ":" + server.getListenPort("tls");
  }

  private Evidence<DirectoryCertificate> look(String argument) throws Exception {
    DirectoryRequest request = DirectoryRequest.parse(argument).orElseThrow();
    CollectOptions options = CollectOptions.standard().asking(List.of(request));
    return value(new NodeCollector(NOW, options).fromHome("node1", home).directories())
        .get(request.url());
  }

  private void trust(Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("directory", certificate);
    Path file = home.resolve("repository/resources/security/trust.p12");
    try (var out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
  }

  private static <T> T value(Evidence<T> evidence) {
    return evidence.fold(
        found -> found.value(),
        missing -> {
          throw new AssertionError(missing.explanation());
        });
  }

  private static Missing<?> missing(Evidence<?> evidence) {
    return (Missing<?>) evidence;
  }
}

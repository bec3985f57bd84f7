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
import io.isaudit.snapshot.live.CookieFact;
import io.isaudit.snapshot.live.Endpoint;
import io.isaudit.snapshot.live.Endpoint.Vantage;
import io.isaudit.snapshot.live.HttpAnswer;
import io.isaudit.snapshot.live.TlsFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointCollectorTest {

  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final String TOKEN = "f00df00d-4711-4242-8888-0123456789ab";

  @TempDir static Path folder;
  private static LiveTomcat server;

  @BeforeAll
  static void start() throws Exception {
    server = LiveTomcat.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Test
  void a_server_is_seen_as_it_is() {
    server.answers(EndpointCollectorTest::likeTheProduct);

    Endpoint endpoint = collect(trusting());

    TlsFacts tls = endpoint.tls().found().orElseThrow();
    assertThat(tls.versions()).hasSize(5);
    assertThat(accepts(tls, "TLSv1.2")).isTrue();
    assertThat(accepts(tls, "TLSv1.3")).isTrue();
    assertThat(accepts(tls, "TLSv1")).isFalse();
    assertThat(accepts(tls, "SSLv3")).isFalse();
    assertThat(tls.cipherSuites().found().orElseThrow())
        .contains("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256")
        .noneMatch(suite -> suite.contains("NULL"));
    assertThat(tls.trusted().found()).contains(true);
    assertThat(tls.hostNameMatches().found()).contains(true);
    assertThat(tls.chain().found().orElseThrow().get(0).subject()).isEqualTo("CN=localhost");

    HttpAnswer login = answer(endpoint, "GET /authenticationendpoint/login.do");
    assertThat(login.status()).isEqualTo(200);
    assertThat(login.header("X-Frame-Options")).containsExactly("DENY");
    assertThat(login.cookies())
        .containsExactly(
            new CookieFact(
                "JSESSIONID",
                Optional.empty(),
                Optional.of("/authenticationendpoint"),
                true,
                true,
                Optional.of("Strict"),
                Optional.empty(),
                false,
                "/authenticationendpoint/login.do"));
    assertThat(login.marks()).contains("html", "product", "session-id-in-url");
    assertThat(answer(endpoint, "GET /zz-4f1c2a57-no-such-path").status()).isEqualTo(404);
    assertThat(answer(endpoint, "GET /carbon").redirect()).contains("/carbon/admin/login.jsp");
    assertThat(answer(endpoint, "GET /carbon/admin/login.jsp").marks()).contains("carbon-login");
    assertThat(answer(endpoint, "OPTIONS /scim2/Me").header("access-control-allow-origin"))
        .containsExactly("https://cors-probe.invalid");
    assertThat(answer(endpoint, "GET /api/health-check/v1.0/health").marks())
        .contains("health-report");
    assertThat(endpoint.defaultLogin()).isEqualTo(Evidence.notAsked());
  }

  @Test
  void only_harmless_requests_reach_the_server_and_no_more_than_documented() {
    server.answers(EndpointCollectorTest::likeTheProduct);

    collect(trusting());

    assertThat(server.requests())
        .hasSizeLessThanOrEqualTo(60)
        .allMatch(request -> request.startsWith("GET /") || request.startsWith("OPTIONS /"))
        .noneMatch(request -> request.contains(" with "));
  }

  @Test
  void the_shipped_credentials_are_tried_once_and_only_when_asked_for() {
    server.answers(
        (request, response) ->
            response.setStatus(request.getHeader("Authorization") == null ? 404 : 401));

    Endpoint endpoint = collect(with(true, true));

    assertThat(endpoint.defaultLogin().found()).contains(401);
    assertThat(server.requests())
        .filteredOn(request -> request.contains("credential"))
        .containsExactly("GET /scim2/Me with a credential");
  }

  @Test
  void neither_a_value_of_a_cookie_nor_a_token_stands_in_the_snapshot() {
    server.answers(
        (request, response) -> {
          response.addHeader("Set-Cookie", "commonAuthId=" + TOKEN + "; Secure");
          response.addHeader("Set-Cookie", "sessionNonceCookie-" + TOKEN + "=" + TOKEN);
          response.addHeader("Set-Cookie", "x" + TOKEN + "=1; Path=/" + TOKEN);
          response.addHeader("Server", TOKEN);
          response.addHeader("Content-Security-Policy", "script-src 'nonce-" + TOKEN + "'");
          response.addHeader(
              "Location", "/oauth2/next/" + TOKEN + ";jsessionid=" + TOKEN + "?code=" + TOKEN);
          response.setStatus(302);
          response.getWriter().print(TOKEN);
        });

    Endpoint endpoint = collect(trusting());

    assertThat(answer(endpoint, "GET /commonauth").cookies())
        .extracting(CookieFact::name)
        .containsExactly("commonAuthId", "sessionNonceCookie-*", "*");
    assertThat(json(endpoint)).doesNotContain(TOKEN).doesNotContain("0123456789ab");
  }

  @Test
  void redirects_are_followed_on_the_server_alone_and_never_in_circles() {
    server.answers(
        (request, response) ->
            response.sendRedirect(
                request.getRequestURI().equals("/carbon")
                    ? "https://elsewhere.invalid/x?token=" + TOKEN
                    : "/loop?n=" + System.nanoTime()));

    Endpoint endpoint = collect(trusting());

    assertThat(answer(endpoint, "GET /carbon").redirect()).contains("https://elsewhere.invalid/x");
    assertThat(server.requests()).filteredOn(r -> r.endsWith("/loop")).hasSize(1);
  }

  @Test
  void a_server_that_is_not_trusted_is_not_asked_unless_told_so() {
    server.answers(EndpointCollectorTest::likeTheProduct);

    Endpoint endpoint = collect(with(false, true));

    assertThat(endpoint.tls().found().orElseThrow().trusted().found()).contains(false);
    Evidence<HttpAnswer> login =
        endpoint.answer("GET /authenticationendpoint/login.do").orElseThrow();
    assertThat(((Missing<HttpAnswer>) login).explanation()).contains("--insecure");
    assertThat(endpoint.defaultLogin().isMissing()).isTrue();
    assertThat(server.requests()).isEmpty();

    EndpointRequest insecure = insecure(server.url());
    assertThat(answer(collect(insecure), "GET /carbon").status()).isEqualTo(302);
  }

  @Test
  void a_name_that_is_not_in_the_certificate_is_told() {
    server.answers(EndpointCollectorTest::likeTheProduct);
    String other = server.url().replace("localhost", "127.0.0.2");

    TlsFacts tls = collect(insecure(other)).tls().found().orElseThrow();

    assertThat(tls.hostNameMatches().found()).contains(false);
  }

  @Test
  void a_trust_store_that_hides_its_certificates_leaves_trust_unknown() {
    EndpointRequest all = trusting();
    EndpointRequest locked =
        new EndpointRequest(
            all.url(),
            all.vantage(),
            all.userAgent(),
            all.timeout(),
            all.trustStore(),
            Optional.empty(),
            true,
            false,
            false,
            Optional.empty());

    assertThat(((Missing<TlsFacts>) collect(locked).tls()).reason())
        .isEqualTo(MissingReason.LOCKED);
  }

  @Test
  void a_trusted_certificate_of_another_host_is_told_as_such() {
    EndpointRequest all = trusting();
    EndpointRequest other =
        new EndpointRequest(
            server.url().replace("localhost", "127.0.0.2"),
            all.vantage(),
            all.userAgent(),
            all.timeout(),
            all.trustStore(),
            all.trustStorePassword(),
            false,
            false,
            false,
            Optional.empty());

    Evidence<HttpAnswer> login = collect(other).answer("GET /carbon").orElseThrow();
    assertThat(((Missing<HttpAnswer>) login).explanation())
        .contains("for another host", "--insecure")
        .doesNotContain("--trust-store");
  }

  @Test
  void where_nobody_listens_everything_is_missing_with_its_reason() {
    Endpoint endpoint = collect(insecure("https://127.0.0.1:1"));

    Evidence<HttpAnswer> login = endpoint.answer("GET /commonauth").orElseThrow();
    assertThat(((Missing<HttpAnswer>) login).reason()).isEqualTo(MissingReason.REFUSED);
    assertThat(endpoint.tls().found().orElseThrow().chain().isMissing()).isTrue();
    Endpoint nowhere = collect(insecure("https://no-such-host.invalid"));
    assertThat(((Missing<TlsFacts>) nowhere.tls()).reason()).isEqualTo(MissingReason.ABSENT);
  }

  private static void likeTheProduct(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Server", "WSO2 Carbon Server");
    response.setContentType("text/html");
    switch (request.getRequestURI()) {
      case "/authenticationendpoint/login.do" -> {
        response.setHeader("X-Frame-Options", "DENY");
        response.addHeader(
            "Set-Cookie",
            "JSESSIONID=0815; Path=/authenticationendpoint; Secure; HttpOnly; SameSite=Strict");
        response.getWriter().print("<a href='x;jsessionid=0815'>WSO2</a>");
      }
      case "/carbon" -> response.sendRedirect("/carbon/admin/login.jsp?x=" + TOKEN);
      case "/carbon/admin/login.jsp" ->
          response.getWriter().print("<form action='../admin/login_action.jsp'>");
      case "/api/health-check/v1.0/health" -> {
        response.setContentType("application/json");
        response.getWriter().print("{\"health\":[{\"key\":\"a\",\"value\":\"b\"}]}");
      }
      default -> {
        String origin = request.getHeader("Origin");
        if (origin != null) {
          response.setHeader("Access-Control-Allow-Origin", origin);
        }
        response.setStatus(404);
      }
    }
  }

  private static boolean accepts(TlsFacts tls, String version) {
    return tls.versions().get(version).found().orElseThrow();
  }

  private static HttpAnswer answer(Endpoint endpoint, String request) {
    return endpoint.answer(request).orElseThrow().found().orElseThrow();
  }

  private static EndpointRequest trusting() {
    return with(true, false);
  }

  private static EndpointRequest with(boolean trusting, boolean login) {
    return new EndpointRequest(
        server.url(),
        Vantage.INTERNAL,
        "is-audit/test",
        Duration.ofSeconds(60),
        trusting ? Optional.of(server.trustStore()) : Optional.empty(),
        trusting ? Optional.of(LiveTomcat.PASSWORD) : Optional.empty(),
        false,
        false,
        login,
        Optional.empty());
  }

  private static EndpointRequest insecure(String url) {
    return new EndpointRequest(
        url,
        Vantage.INTERNAL,
        "is-audit/test",
        Duration.ofSeconds(60),
        Optional.empty(),
        Optional.empty(),
        true,
        false,
        false,
        Optional.empty());
  }

  private static Endpoint collect(EndpointRequest request) {
    return new EndpointCollector(NOW, CollectOptions.standard()).collect("live", request);
  }

  private static String json(Endpoint endpoint) {
    Snapshot snapshot = Snapshot.empty("test").with(Map.of("live", endpoint), Set.of());
    return new String(SnapshotJson.write(snapshot), StandardCharsets.UTF_8);
  }
}

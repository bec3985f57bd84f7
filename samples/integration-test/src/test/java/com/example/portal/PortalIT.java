package com.example.portal;

import static io.isaudit.junit.IsAuditAssertions.assertThat;
import static io.isaudit.rule.Severity.HIGH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.isaudit.junit.IsAuditTest;
import io.isaudit.result.AuditResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the portal as before, and audits the Identity Server that it is deployed with. */
@IsAuditTest(
    home = "src/test/wso2is",
    policy = "src/test/is-audit.toml",
    rules = "web/*",
    clock = "2026-06-01T00:00:00Z")
class PortalIT {

  private static HttpServer portal;

  @BeforeAll
  static void start() throws IOException {
    byte[] greeting = "Welcome".getBytes(StandardCharsets.UTF_8);
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, greeting.length);
          exchange.getResponseBody().write(greeting);
          exchange.close();
        });
    portal.start();
  }

  @AfterAll
  static void stop() {
    portal.stop(0);
  }

  @Test
  void the_portal_greets() throws IOException, InterruptedException {
    URI uri =
        URI.create(
            "http://"
                + portal.getAddress().getHostString()
                + ":"
                + portal.getAddress().getPort()
                + "/");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

    assertEquals("Welcome", response.body());
  }

  @IsAuditTest
  void complies() {}

  @Test
  void only_the_portal_may_call_it(AuditResult result) {
    assertThat(result)
        .hasNoFindingsAtOrAbove(HIGH)
        .hasScoreAtLeast(80)
        .rule("web/cors-any-origin")
        .isPassed()
        .rule("web/cors-origins")
        .isPassed();
  }
}

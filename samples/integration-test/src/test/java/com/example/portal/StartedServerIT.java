package com.example.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.isaudit.junit.AuditSource;
import io.isaudit.junit.IsAuditTest;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Audits a server that the tests start, here a stand-in for one, along with its home. */
@IsAuditTest(
    home = "src/test/wso2is",
    rules = {"web/cors-any-origin", "web/cors-live"},
    clock = "2026-06-01T00:00:00Z")
class StartedServerIT {

  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @AuditSource
  static URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @IsAuditTest
  void complies() {}

  @Test
  void home_and_server_are_audited_together(Snapshot snapshot) {
    assertEquals(Set.of("node1"), snapshot.nodes().keySet());
    assertEquals(Set.of("endpoint1"), snapshot.endpoints().keySet());
  }
}

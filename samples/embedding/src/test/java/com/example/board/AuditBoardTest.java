package com.example.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditBoardTest {

  private static final Path STOCK = Path.of("../stock");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path home;

  private final HttpClient client = HttpClient.newHttpClient();

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private HttpResponse<String> ask(AuditBoard board, String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + board.port() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String await(AuditBoard board, String path, Predicate<String> wanted)
      throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      HttpResponse<String> answer = ask(board, "GET", path);
      if (wanted.test(answer.body())) {
        return answer.body();
      }
      Thread.sleep(50);
    }
    throw new AssertionError(path + " did not become as expected");
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("HttpClient"))
        .filter(thread -> !thread.getName().startsWith("process reaper"))
        .collect(Collectors.toSet());
  }

  @Test
  void a_change_of_the_home_shows_after_the_next_audit_and_nothing_runs_after_the_end()
      throws IOException, InterruptedException {
    copy(STOCK, home);
    Set<Thread> before = threads();
    AuditBoard board = AuditBoard.start(home, Duration.ofMillis(100), 0);
    try (board) {
      await(board, "/health", "ok\n"::equals);
      assertThat(ask(board, "GET", "/").body())
          .startsWith("<!DOCTYPE html>")
          .doesNotContain("audit-board.example.net");

      Path settings = home.resolve("repository/conf/deployment.toml");
      Files.writeString(
          settings,
          Files.readString(settings)
              + "\n[cors]\nallowed_origins = [\"https://audit-board.example.net/\"]\n");

      await(board, "/result.json", json -> json.contains("audit-board.example.net"));
      await(board, "/", html -> html.contains("audit-board.example.net"));
    }

    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        // A pool has ended a moment before its last thread.
        thread.join(1_000);
      }
    }
    assertThat(threads()).isSubsetOf(before);
    assertThatThrownBy(() -> ask(board, "GET", "/")).isInstanceOf(ConnectException.class);
  }

  @Test
  void each_method_and_path_gets_its_answer() throws IOException, InterruptedException {
    try (AuditBoard board = AuditBoard.start(STOCK, Duration.ofHours(1), 0)) {
      await(board, "/health", "ok\n"::equals);
      HttpResponse<String> page = ask(board, "GET", "/");
      HttpResponse<String> head = ask(board, "HEAD", "/");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().map())
          .containsKeys("cache-control", "content-security-policy", "referrer-policy")
          .containsEntry("x-content-type-options", java.util.List.of("nosniff"));
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("content-length"))
          .isEqualTo(page.headers().firstValue("content-length"));
      assertThat(ask(board, "POST", "/").statusCode()).isEqualTo(405);
      assertThat(ask(board, "POST", "/").headers().firstValue("allow")).contains("GET, HEAD");
      assertThat(ask(board, "GET", "/../etc/passwd").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_name_of_another_site_that_leads_here_gets_nothing() throws IOException {
    try (AuditBoard board = AuditBoard.start(home, Duration.ofHours(1), 0);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), board.port())) {
      String request =
          "GET /result.json HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
          .startsWith("HTTP/1.1 421 ");
    }
  }

  @Test
  void a_home_that_is_none_is_unhealthy_and_no_report_is_made_up()
      throws IOException, InterruptedException {
    try (AuditBoard board = AuditBoard.start(home, Duration.ofHours(1), 0)) {
      String problem = await(board, "/health", text -> !text.contains("no audit has ended"));

      assertThat(problem).startsWith("node1");
      assertThat(ask(board, "GET", "/health").statusCode()).isEqualTo(503);
      assertThat(ask(board, "GET", "/").statusCode()).isEqualTo(503);
    }
  }
}

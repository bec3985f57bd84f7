package com.example.board;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Serves {@code /}, {@code /result.json} and {@code /health} with the server of the JDK. */
final class BoardServer implements AutoCloseable {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final HttpServer server;
  private final Supplier<Pages> pages;

  private BoardServer(HttpServer server, Supplier<Pages> pages) {
    this.server = server;
    this.pages = pages;
  }

  static BoardServer on(InetSocketAddress address, Supplier<Pages> pages) throws IOException {
    BoardServer board = new BoardServer(HttpServer.create(address, 0), pages);
    board.server.setExecutor(board.threads);
    board.server.createContext("/", board::answer);
    board.server.start();
    return board;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      Pages shown = pages.get();
      if (!isMeant(exchange)) {
        send(exchange, 421, TEXT, text("not this server"));
        return;
      }
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, 405, TEXT, text("only GET and HEAD"));
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/" -> send(exchange, HTML, shown.html());
        case "/result.json" -> send(exchange, "application/json", shown.json());
        case "/health" ->
            send(
                exchange,
                shown.problem().isEmpty() ? 200 : 503,
                TEXT,
                text(shown.problem().orElse("ok")));
        default -> send(exchange, 404, TEXT, text("not here"));
      }
    }
  }

  /** A page of another site that has its name lead to this address must not read the report. */
  private boolean isMeant(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && host.matches("(localhost|127\\.0\\.0\\.1|\\[::1\\]):" + port());
  }

  private static void send(HttpExchange exchange, String type, Optional<byte[]> body)
      throws IOException {
    if (body.isPresent()) {
      send(exchange, 200, type, body.get());
    } else {
      send(exchange, 503, TEXT, text("no audit has ended yet"));
    }
  }

  /** The scorecard brings its own policy for scripts and styles, which this one does not widen. */
  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("Content-Security-Policy", "frame-ancestors 'none'");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] text(String words) {
    return (words + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.isaudit.rules.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Chromium without a window, led by its DevTools protocol. */
final class Browser implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 60;
  private static final long SECONDS_TO_END = 10;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages;
  private final Consumer<JsonNode> events;
  private int calls;

  private Browser(
      Process process,
      WebSocket socket,
      BlockingQueue<JsonNode> messages,
      Consumer<JsonNode> events) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
    this.events = events;
  }

  /**
   * Starts one.
   *
   * @param profile a new folder
   * @param events takes what the page tells
   */
  static Browser start(Path profile, Consumer<JsonNode> events)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            PROGRAM.toString(),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--ignore-certificate-errors",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(page(port(process, profile))), new Listener(messages))
            .join();
    return new Browser(process, socket, messages, events);
  }

  /** The browser writes the port that it chose into its profile. */
  private static String port(Process process, Path profile)
      throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10; i++) {
      if (Files.exists(file) && Files.readAllLines(file).size() > 1) {
        return Files.readAllLines(file).get(0);
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(100);
    }
    throw new IOException("the browser did not start");
  }

  private static String page(String port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
    JsonNode targets =
        JSON.readTree(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    for (JsonNode target : targets) {
      if (target.path("type").asText().equals("page")) {
        return target.path("webSocketDebuggerUrl").asText();
      }
    }
    throw new IOException("the browser has no page");
  }

  /** Calls a method and waits for its result; events that come before it are passed on. */
  JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
    calls++;
    ObjectNode message = JSON.createObjectNode().put("id", calls).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode next = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new IllegalStateException("the browser does not answer " + method);
      }
      if (next.path("id").asInt() == calls) {
        return next.path("result");
      }
      events.accept(next);
    }
  }

  /** Opens an address and waits until the page has a title. */
  void open(String url, String title) throws InterruptedException {
    call("Network.enable", Map.of());
    call("Page.navigate", Map.of("url", url));
    for (int i = 0; i < SECONDS * 10; i++) {
      Thread.sleep(100);
      JsonNode now = call("Runtime.evaluate", Map.of("expression", "document.title"));
      if (now.path("result").path("value").asText().equals(title)) {
        return;
      }
    }
    throw new IllegalStateException("no page has the title " + title);
  }

  /** Asks it to end, so that it takes its temporary files along. */
  @Override
  public void close() {
    socket.sendText("{\"id\": 0, \"method\": \"Browser.close\"}", true);
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Listener implements WebSocket.Listener {

    private final BlockingQueue<JsonNode> messages;
    private final StringBuilder text = new StringBuilder();

    Listener(BlockingQueue<JsonNode> messages) {
      this.messages = messages;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}

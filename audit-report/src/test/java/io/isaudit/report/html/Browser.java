package io.isaudit.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One tab of a real Chromium, spoken to over its DevTools protocol. */
final class Browser implements AutoCloseable, WebSocket.Listener {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final StringBuilder message = new StringBuilder();
  private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private Browser(Process process, Path profile, URI tab) {
    this.process = process;
    this.profile = profile;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(tab, this).join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  /** Where Debian and others put it. */
  static Optional<Path> program() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start(Path folder) throws IOException, InterruptedException {
    Path profile = folder.resolve("profile");
    Process process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 20 && (Files.notExists(port) || Files.size(port) == 0); i++) {
      Thread.sleep(50);
    }
    HttpRequest tabs =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list"))
            .build();
    String list =
        HttpClient.newHttpClient().send(tabs, HttpResponse.BodyHandlers.ofString()).body();
    for (JsonNode tab : JSON.readTree(list)) {
      if (tab.path("type").asText().equals("page")) {
        return new Browser(process, profile, URI.create(tab.path("webSocketDebuggerUrl").asText()));
      }
    }
    throw new IllegalStateException("no tab");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    message.append(data);
    if (last) {
      String whole = message.toString();
      message.setLength(0);
      received(whole);
    }
    from.request(1);
    return null;
  }

  private void received(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (json.has("id")) {
      answers.remove(json.path("id").asInt()).complete(json);
      return;
    }
    JsonNode params = json.path("params");
    switch (json.path("method").asText()) {
      case "Page.javascriptDialogOpening" -> {
        troubles.add("dialog: " + params.path("message").asText());
        post(ids.incrementAndGet(), "Page.handleJavaScriptDialog", Map.of("accept", true));
      }
      case "Network.requestWillBeSent" -> requests.add(params.at("/request/url").asText());
      case "Runtime.exceptionThrown" -> troubles.add(params.path("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> troubles.add("console: " + params.path("args"));
      case "Log.entryAdded" -> {
        if (!params.at("/entry/level").asText().equals("verbose")) {
          troubles.add("log: " + params.at("/entry/text").asText());
        }
      }
      default -> {}
    }
  }

  private void post(int id, String method, Map<String, ?> params) {
    try {
      String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", params));
      socket.sendText(text, true).join();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode send(String method, Map<String, ?> params) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    post(id, method, params);
    JsonNode json = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (json.has("error")) {
      throw new IllegalStateException(method + ": " + json.path("error"));
    }
    return json.path("result");
  }

  /** Opens a page anew and forgets what was seen of the one before. */
  void open(String url) {
    send("Page.navigate", Map.of("url", "about:blank"));
    await("about:blank");
    troubles.clear();
    requests.clear();
    send("Page.navigate", Map.of("url", url));
    await(url);
  }

  private void await(String url) {
    String there = url + " complete";
    for (int i = 0; i < SECONDS * 50; i++) {
      if (text("location.href + ' ' + document.readyState").equals(there)) {
        return;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(url + " does not load");
  }

  /** The value of an expression, which may be a promise. */
  JsonNode eval(String script) {
    JsonNode result =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.at("/result/value");
  }

  String text(String script) {
    return eval(script).asText();
  }

  void size(int width, int height, int scale) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
  }

  void look(String medium, String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    send("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
  }

  void scripts(boolean allowed) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  void policies(boolean kept) {
    send("Page.setBypassCSP", Map.of("enabled", !kept));
  }

  /** Presses a key by its name, for example {@code Tab}. */
  void press(String key) {
    int code =
        switch (key) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "ArrowDown" -> 40;
          default -> throw new IllegalArgumentException(key);
        };
    for (String type : List.of("keyDown", "keyUp")) {
      send(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              key,
              "windowsVirtualKeyCode",
              code,
              "text",
              type.equals("keyDown") && key.equals("Enter") ? "\r" : ""));
    }
  }

  void type(String text) {
    send("Input.insertText", Map.of("text", text));
  }

  /** Errors, warnings and messages of the console, policy violations and dialogs. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      // It leads out of the folder, and JUnit warns of such when it deletes one.
      Files.deleteIfExists(profile.resolve("SingletonSocket"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

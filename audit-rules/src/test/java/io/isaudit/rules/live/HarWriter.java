package io.isaudit.rules.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a recording of what a browser tells of its network. Cookies stand only in the events that
 * tell of headers as they came, one for each hop of a redirect.
 */
final class HarWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Deque<JsonNode>> requests = new HashMap<>();
  private final List<JsonNode[]> exchanges = new ArrayList<>();
  private final Map<String, Deque<JsonNode>> answers = new HashMap<>();

  void event(JsonNode event) {
    JsonNode of = event.path("params");
    String id = of.path("requestId").asText();
    switch (event.path("method").asText()) {
      case "Network.requestWillBeSent" ->
          requests.computeIfAbsent(id, key -> new ArrayDeque<>()).add(of.path("request"));
      case "Network.responseReceivedExtraInfo" ->
          answers.computeIfAbsent(id, key -> new ArrayDeque<>()).add(of);
      default -> {
        return;
      }
    }
    pair(id);
  }

  private void pair(String id) {
    Deque<JsonNode> asked = requests.getOrDefault(id, new ArrayDeque<>());
    Deque<JsonNode> answered = answers.getOrDefault(id, new ArrayDeque<>());
    while (!asked.isEmpty() && !answered.isEmpty()) {
      exchanges.add(new JsonNode[] {asked.poll(), answered.poll()});
    }
  }

  void write(Path file) throws IOException {
    ObjectNode har = JSON.createObjectNode();
    ObjectNode log = har.putObject("log");
    log.put("version", "1.2");
    log.putObject("creator").put("name", "Chromium by DevTools protocol").put("version", "1");
    ArrayNode entries = log.putArray("entries");
    for (JsonNode[] exchange : exchanges) {
      ObjectNode entry = entries.addObject();
      ObjectNode request = entry.putObject("request");
      request.put("method", exchange[0].path("method").asText());
      request.put("url", exchange[0].path("url").asText());
      ObjectNode response = entry.putObject("response");
      response.put("status", exchange[1].path("statusCode").asInt());
      ArrayNode headers = response.putArray("headers");
      exchange[1]
          .path("headers")
          .properties()
          .forEach(
              header ->
                  header
                      .getValue()
                      .asText()
                      .lines()
                      .filter(value -> !header.getKey().equalsIgnoreCase("date"))
                      .forEach(
                          value ->
                              headers
                                  .addObject()
                                  .put("name", header.getKey())
                                  .put("value", value)));
    }
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(har) + "\n";
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}

package io.isaudit.report;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.isaudit.json.ResultJson;
import io.isaudit.result.AuditResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A result with a hostile text behind every text that can come from outside. */
public final class Infected {

  /** Words, numbers, dates and digests of our own: no text of a target can stand there. */
  private static final Set<String> OURS =
      Set.of(
          "schemaVersion",
          "digest",
          "clock",
          "environment",
          "kind",
          "grade",
          "model",
          "rules",
          "rule",
          "chapter",
          "severity",
          "effectiveOutcome",
          "disposition",
          "fingerprint",
          "settles",
          "sha256",
          "undecidedFrom",
          "gone",
          "collectedAt",
          "taken",
          "expires",
          "states",
          "state",
          "on",
          "validUntil",
          "asked",
          "cap");

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final byte[] SMALL = ResultJson.write(small());

  private Infected() {}

  /** More than 200: each alone, over two lines, and where it breaks out of a quoted text. */
  public static Stream<String> payloads() {
    return HostileText.all()
        .flatMap(text -> Stream.of(text, text + "\n" + text, "\\\"'" + text + "\",}]>"));
  }

  public static AuditResult result(String payload) {
    try {
      JsonNode tree = JSON.readTree(SMALL);
      return ResultJson.read(
          JSON.writeValueAsString(infected("", tree, " " + payload))
              .getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(payload, e);
    }
  }

  /** The sample with one entry of each outcome and disposition. */
  private static AuditResult small() {
    AuditResult sample = SampleResult.result();
    Set<String> seen = new HashSet<>();
    return new AuditResult(
        sample.tool(),
        sample.catalogue(),
        sample.clock(),
        sample.environment(),
        sample.targets(),
        sample.scope(),
        sample.scorecard(),
        sample.gate(),
        sample.policy(),
        sample.results().stream()
            .filter(entry -> seen.add(entry.outcome() + " " + entry.disposition()))
            .toList());
  }

  private static JsonNode infected(String name, JsonNode node, String payload) {
    if (OURS.contains(name) && !(name.equals("rules") && node.isArray())) {
      return node;
    }
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
      members.forEach(
          one -> object.set(one.getKey(), infected(one.getKey(), one.getValue(), payload)));
      return object;
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, infected(name, array.get(i), payload));
      }
      return array;
    }
    boolean outcome = name.equals("outcome") && !node.asText().matches("read|unreadable");
    return node.isTextual() && !outcome ? TextNode.valueOf(node.asText() + payload) : node;
  }
}

package io.isaudit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.isaudit.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A merge patch on a snapshot as a person writes it: RFC 7396, in a short form. */
final class MergePatch {

  private static final List<String> COLLECTED = List.of("value", "source", "collectedAt");
  private static final List<String> MISSING = List.of("missing", "detail", "place");

  private final ObjectNode patch;

  private MergePatch(ObjectNode patch) {
    this.patch = patch;
  }

  static MergePatch of(String text) throws UnreadableJson {
    if (parse(text) instanceof ObjectNode patch) {
      return new MergePatch(patch);
    }
    throw new UnreadableJson("a merge patch on a snapshot is an object");
  }

  Snapshot applyTo(Snapshot snapshot) throws UnreadableJson {
    ObjectNode tree = (ObjectNode) parse(Utf8.decode(SnapshotJson.write(snapshot)));
    JsonNode time = tree.at("/nodes").path(firstKey(tree.path("nodes"))).path("collectedAt");
    merge(tree, patch);
    for (String section : List.of("nodes", "databases", "endpoints")) {
      if (tree.get(section) instanceof ObjectNode members) {
        members.properties().forEach(member -> complete(member, time));
      }
    }
    try (JsonParser parser = tree.traverse()) {
      Tokens in = Tokens.ofShortForm(parser);
      in.advance();
      return SnapshotJson.DOCUMENT.shape().read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String json) throws UnreadableJson {
    try (JsonParser parser = Document.JSON.createParser(json)) {
      return parse(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(JsonParser parser) throws UnreadableJson {
    try {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readTree(parser);
    } catch (IOException e) {
      throw Tokens.of(parser).problem(e);
    }
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    turnEvidence(target, patch);
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      String name = change.getKey();
      JsonNode value = change.getValue();
      if (value.isNull()) {
        target.remove(name);
      } else if (value instanceof ObjectNode changes) {
        ObjectNode inner =
            target.get(name) instanceof ObjectNode present ? present : target.putObject(name);
        merge(inner, changes);
      } else {
        target.set(name, value);
      }
    }
  }

  /** Missing evidence that gets a value is no longer missing, and the other way round. */
  private static void turnEvidence(ObjectNode target, ObjectNode patch) {
    if (target.has("missing") && patch.hasNonNull("value")) {
      target.remove(MISSING);
    } else if (target.has("source") && patch.hasNonNull("missing")) {
      target.remove(COLLECTED);
    }
  }

  /** Puts what the evidence inside needs in front of it. */
  private static void complete(Map.Entry<String, JsonNode> member, JsonNode time) {
    if (member.getValue() instanceof ObjectNode whole) {
      ObjectNode rest = whole.deepCopy();
      whole.removeAll();
      whole.put("id", member.getKey());
      if (!time.isMissingNode()) {
        whole.set("collectedAt", time);
      }
      whole.setAll(rest);
    }
  }

  private static String firstKey(JsonNode members) {
    return members.properties().stream().map(Map.Entry::getKey).findFirst().orElse("");
  }
}

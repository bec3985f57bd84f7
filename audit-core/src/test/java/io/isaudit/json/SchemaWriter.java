package io.isaudit.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.isaudit.evidence.Evidence;
import io.isaudit.json.RecordShape.Member;
import io.isaudit.json.TextShape.Format;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.Origin;
import io.isaudit.snapshot.settings.SettingValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The JSON Schema of a document, made from the shapes that write it and the comments in code. */
final class SchemaWriter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JavadocSource comments;
  private final Map<String, Class<?>> types = new TreeMap<>();
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  SchemaWriter(JavadocSource comments) {
    this.comments = comments;
  }

  /** The schema as the text of a file. */
  String write(Document<?> document, String name, String title) throws Exception {
    RecordShape<?> shape = document.shape();
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:io.isaudit:" + name + "-" + Document.VERSION);
    ObjectNode root = record(shape);
    schema.setAll(root);
    schema.put("title", title);
    ((ArrayNode) schema.get("required")).insert(0, "schemaVersion");
    ObjectNode members = JSON.createObjectNode();
    members
        .putObject("schemaVersion")
        .put("description", "major.minor; a new minor version only adds members")
        .put("type", "string")
        .put("pattern", "^1\\.[0-9]+$");
    members.setAll((ObjectNode) schema.get("properties"));
    schema.set("properties", members);
    schema.set("$defs", JSON.createObjectNode().setAll(definitions));
    return JSON.writer(Document.layout()).writeValueAsString(schema) + "\n";
  }

  private ObjectNode record(RecordShape<?> shape) {
    ObjectNode schema = described(shape.type());
    Map<String, String> words = comments.parameters(shape.type());
    for (Member member : shape.members()) {
      ObjectNode described = JSON.createObjectNode();
      if (words.containsKey(member.name())) {
        described.put("description", words.get(member.name()));
      }
      described.setAll(of(member.shape()));
      schema.withObject("/properties").set(member.name(), described);
      if (isRequired(member)) {
        schema.withArray("required").add(member.name());
      }
    }
    return schema;
  }

  private static boolean isRequired(Member member) {
    Shape<?> shape = member.shape();
    if (shape instanceof OptionalShape<?> optional) {
      return optional.writtenAsNull();
    }
    return !member.isDerived()
        && !(shape instanceof EvidenceShape)
        && !(shape instanceof DefaultShape);
  }

  private ObjectNode of(Shape<?> shape) {
    if (shape instanceof TextShape<?> text) {
      return text(text.format());
    }
    if (shape == NumberShape.FLAG) {
      return type("boolean");
    }
    if (shape == NumberShape.DECIMAL) {
      return type("number");
    }
    if (shape == NumberShape.INT || shape == NumberShape.LONG) {
      return type("integer");
    }
    if (shape instanceof ListShape<?, ?> list) {
      return type("array").set("items", of(list.element()));
    }
    if (shape instanceof MapShape<?, ?> map) {
      ObjectNode schema = type("object").set("additionalProperties", of(map.value()));
      return map.key().format() == Format.ANY
          ? schema
          : schema.set("propertyNames", text(map.key().format()));
    }
    if (shape instanceof DefaultShape<?> standard) {
      return of(standard.value());
    }
    if (shape instanceof OptionalShape<?> optional) {
      return optional.writtenAsNull()
          ? oneOf("anyOf", of(optional.value()), type("null"))
          : of(optional.value());
    }
    if (shape instanceof EvidenceShape<?> evidence) {
      return evidence(evidence);
    }
    if (shape instanceof RecordShape<?> record) {
      return reference(record.type(), () -> record(record));
    }
    if (shape instanceof OriginShape) {
      return reference(Origin.class, this::origin);
    }
    return reference(SettingValue.class, this::settingValue);
  }

  private ObjectNode evidence(EvidenceShape<?> shape) {
    ObjectNode collected = reference(Evidence.Collected.class, this::collected);
    collected.putObject("properties").set("value", of(shape.value()));
    ObjectNode missing = reference(Evidence.Missing.class, () -> missing(shape));
    return oneOf("oneOf", collected, missing);
  }

  private ObjectNode collected() {
    ObjectNode schema = described(Evidence.Collected.class, "value", "source", "collectedAt");
    Map<String, String> words = comments.parameters(Evidence.Collected.class);
    ObjectNode members = (ObjectNode) schema.get("properties");
    members
        .putObject("source")
        .put("description", words.get("source"))
        .setAll(text(TextShape.TEXT.format()));
    members
        .putObject("collectedAt")
        .put("description", words.get("collectedAt"))
        .setAll(text(TextShape.INSTANT.format()));
    return schema;
  }

  private ObjectNode missing(EvidenceShape<?> shape) {
    ObjectNode schema = described(Evidence.Missing.class, "missing");
    Map<String, String> words = comments.parameters(Evidence.Missing.class);
    ObjectNode members = (ObjectNode) schema.get("properties");
    members.set("missing", text(EvidenceShape.REASON.format()));
    members.putObject("detail").put("description", words.get("detail")).put("type", "string");
    members.putObject("place").put("description", words.get("place")).setAll(of(shape.place()));
    return schema;
  }

  private ObjectNode origin() {
    return described(
        Origin.class,
        oneOf(
            "oneOf",
            origin("explicit", "file"),
            origin("inferred", "from", "file"),
            origin("default", "version"),
            origin("absent")));
  }

  private static ObjectNode origin(String kind, String... members) {
    ObjectNode schema = object(List.of("kind"));
    schema.withObject("/properties").putObject("kind").put("const", kind);
    for (String member : members) {
      schema.withObject("/properties").set(member, type("string"));
      schema.withArray("required").add(member);
    }
    if (schema.at("/properties").has("file")) {
      schema.withObject("/properties").set("line", type("integer"));
      schema.withObject("/properties").set("column", type("integer"));
    }
    return schema;
  }

  private ObjectNode settingValue() {
    ObjectNode many = type("array");
    many.putObject("items").put("$ref", "#/$defs/SettingValue");
    ObjectNode secret = object(List.of("redacted"));
    secret.withObject("/properties").putObject("redacted").put("$ref", "#/$defs/Redacted");
    ObjectNode notFinite = object(List.of("decimal"));
    notFinite
        .withObject("/properties")
        .putObject("decimal")
        .putArray("enum")
        .add("nan")
        .add("inf")
        .add("-inf");
    reference(Redacted.class, () -> record(new Shapes().ofRecord(Redacted.class)));
    ObjectNode span = object(List.of("span"));
    span.withObject("/properties")
        .set(
            "span",
            reference(
                SettingValue.Span.class,
                () -> record(new Shapes().ofRecord(SettingValue.Span.class))));
    return described(
        SettingValue.class,
        oneOf(
            "anyOf",
            type("string"),
            type("boolean"),
            type("number"),
            type("null"),
            many,
            secret,
            span,
            notFinite));
  }

  private ObjectNode reference(Class<?> type, Supplier<ObjectNode> definition) {
    String name = type.getSimpleName();
    Class<?> known = types.putIfAbsent(name, type);
    if (known == null) {
      definitions.put(name, definition.get());
    } else if (known != type) {
      throw new IllegalStateException("two definitions are named " + name);
    }
    return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private static ObjectNode text(Format format) {
    ObjectNode schema = type("string");
    if (format.argument() instanceof Collection<?> words) {
      words.forEach(word -> schema.withArray(format.keyword()).add(word.toString()));
    } else if (format != Format.ANY) {
      schema.put(format.keyword(), format.argument().toString());
    }
    return schema;
  }

  private ObjectNode described(Class<?> type, String... required) {
    return described(type, object(List.of(required)));
  }

  private ObjectNode described(Class<?> type, ObjectNode schema) {
    ObjectNode described = JSON.createObjectNode();
    described.put("title", type.getSimpleName());
    described.put("description", comments.summary(type));
    return described.setAll(schema);
  }

  private static ObjectNode object(List<String> required) {
    ObjectNode schema = type("object");
    ArrayNode names = schema.putArray("required");
    required.forEach(names::add);
    schema.putObject("properties");
    return schema;
  }

  private static ObjectNode type(String name) {
    return JSON.createObjectNode().put("type", name);
  }

  private static ObjectNode oneOf(String keyword, ObjectNode... cases) {
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray(keyword).addAll(List.of(cases));
    return schema;
  }
}

package io.isaudit.policy.file;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.isaudit.declaration.DeclarationKey;
import java.io.IOException;
import java.util.List;

/** The JSON Schema of the policy file, from the table of its keys; editors of TOML take it. */
final class PolicySchemaWriter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULE = "^[a-z0-9-]+/[a-z0-9-]+$";

  private PolicySchemaWriter() {}

  static String write() throws IOException {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:io.isaudit:policy-1.0");
    schema.put("title", "Policy of IS Audit");
    schema.setAll(table(PolicyKeys.FILE));
    return JSON.writer(layout()).writeValueAsString(schema) + "\n";
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators = Separators.createDefaultInstance();
    return new DefaultPrettyPrinter(separators.withObjectFieldValueSpacing(Spacing.AFTER))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }

  private static ObjectNode table(Keys keys) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("description", keys.meaning());
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ArrayNode required = JSON.createArrayNode();
    ObjectNode properties = JSON.createObjectNode();
    for (Key<?> key : keys.keys()) {
      ObjectNode property = JSON.createObjectNode();
      property.setAll(form(key.form()));
      property.put("description", key.meaning());
      properties.set(key.name(), property);
      if (key.required()) {
        required.add(key.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
    return schema;
  }

  private static ObjectNode form(Form<?> form) {
    if (form instanceof Form.Text) {
      return type("string").put("pattern", "\\S");
    }
    if (form instanceof Form.Flag) {
      return type("boolean");
    }
    if (form instanceof Form.Whole whole) {
      return type("integer").put("minimum", whole.least()).put("maximum", whole.most());
    }
    if (form instanceof Form.Decimal decimal) {
      return type("number").put("minimum", decimal.least()).put("maximum", decimal.most());
    }
    if (form instanceof Form.Date) {
      return type("string").put("format", "date");
    }
    if (form instanceof Form.Word<?> word) {
      return words(List.copyOf(word.words().keySet()));
    }
    if (form instanceof Form.RuleName) {
      return type("string").put("pattern", RULE);
    }
    if (form instanceof Form.Pattern) {
      return type("string").put("pattern", "^[a-z0-9/*-]+$");
    }
    if (form instanceof Form.TargetName) {
      return type("string").put("pattern", "^(deployment|(node|database|endpoint) +\\S.*)$");
    }
    if (form instanceof Form.OneOrMore<?> list) {
      ObjectNode many = type("array").put("minItems", 1).put("uniqueItems", true);
      many.set("items", form(list.element()));
      return anyOf(form(list.element()), many);
    }
    if (form instanceof Form.Table table) {
      return table(table.keys());
    }
    if (form instanceof Form.Tables tables) {
      return type("array").set("items", table(tables.keys()));
    }
    if (form instanceof SeveritiesForm severities) {
      return byRule(form(severities.words()));
    }
    if (form instanceof ParametersForm) {
      ObjectNode words = type("array").set("items", type("string"));
      ObjectNode value = anyOf(type("integer"), type("boolean"), type("string"), words);
      return byRule(type("object").set("additionalProperties", value));
    }
    return declarations((DeclarationsForm) form);
  }

  private static ObjectNode declarations(DeclarationsForm form) {
    ObjectNode schema = type("object").put("additionalProperties", false);
    for (DeclarationKey key : DeclarationKey.values()) {
      ObjectNode value =
          switch (key.form()) {
            case COUNT -> type("integer").put("minimum", 1).put("maximum", 999_999_999);
            case FLAG -> type("boolean");
            case WORD -> words(key.words());
            case TEXT -> type("string").put("pattern", "\\S");
          };
      Keys stated =
          new Keys(
              key.key(),
              key.meaning(),
              List.of(
                  Key.required(DeclarationsForm.VALUE, new Form.Any(), key.meaning()),
                  form.by(),
                  form.on()));
      ObjectNode table = JSON.createObjectNode();
      table.setAll(tableOf(stated, value));
      schema
          .withObject("/properties")
          .set(key.key(), anyOf(value, table).put("description", key.meaning()));
    }
    return schema;
  }

  private static ObjectNode tableOf(Keys stated, ObjectNode value) {
    ObjectNode table =
        table(new Keys(stated.title(), stated.meaning(), stated.keys().subList(1, 3)));
    table.withArray("required").add(DeclarationsForm.VALUE);
    table.withObject("/properties").set(DeclarationsForm.VALUE, value);
    return table;
  }

  private static ObjectNode byRule(ObjectNode value) {
    ObjectNode schema = type("object");
    schema.set("propertyNames", JSON.createObjectNode().put("pattern", RULE));
    return schema.set("additionalProperties", value);
  }

  private static ObjectNode words(List<String> words) {
    ObjectNode schema = type("string");
    words.forEach(word -> schema.withArray("enum").add(word));
    return schema;
  }

  private static ObjectNode anyOf(ObjectNode... cases) {
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray("anyOf").addAll(List.of(cases));
    return schema;
  }

  private static ObjectNode type(String name) {
    return JSON.createObjectNode().put("type", name);
  }
}

package io.isaudit.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import io.isaudit.report.model.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes a JSON document in one layout. {@code told} takes text that may come from a target or a
 * person and makes it harmless to look at; {@code text} takes words of our own.
 */
public final class JsonOut {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final JsonGenerator out;

  private JsonOut(JsonGenerator out) {
    this.out = out;
  }

  /** The bytes of a document that is one object. */
  public static byte[] document(Consumer<JsonOut> body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      generator.setPrettyPrinter(layout());
      new JsonOut(generator).object(body);
      generator.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An element of an array. */
  public JsonOut object(Consumer<JsonOut> body) {
    return write(
        () -> {
          out.writeStartObject();
          body.accept(this);
          out.writeEndObject();
        });
  }

  public JsonOut object(String name, Consumer<JsonOut> body) {
    write(() -> out.writeFieldName(name));
    return object(body);
  }

  public JsonOut array(String name, Consumer<JsonOut> body) {
    return write(
        () -> {
          out.writeArrayFieldStart(name);
          body.accept(this);
          out.writeEndArray();
        });
  }

  public JsonOut texts(String name, Iterable<String> values) {
    return array(name, all -> values.forEach(value -> write(() -> out.writeString(value))));
  }

  public JsonOut text(String name, String value) {
    return write(() -> out.writeStringField(name, value));
  }

  public JsonOut told(String name, String value) {
    return text(name, VisibleText.of(value));
  }

  /** Text of several lines that an author wrote. */
  public JsonOut lines(String name, String value) {
    return text(name, VisibleText.lines(value));
  }

  public JsonOut number(String name, int value) {
    return write(() -> out.writeNumberField(name, value));
  }

  public JsonOut number(String name, BigDecimal value) {
    return write(() -> out.writeNumberField(name, value));
  }

  public JsonOut flag(String name, boolean value) {
    return write(() -> out.writeBooleanField(name, value));
  }

  private JsonOut write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}

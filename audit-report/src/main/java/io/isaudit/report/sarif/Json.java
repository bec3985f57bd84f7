package io.isaudit.report.sarif;

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
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** Writes JSON of one layout: two spaces, line feeds, texts with nothing hidden in them. */
final class Json {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator out;

  Json() throws IOException {
    out = FACTORY.createGenerator(text);
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    out.setPrettyPrinter(
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(lines)
            .withArrayIndenter(lines));
  }

  /** Writes the members between the brackets of an object. */
  @FunctionalInterface
  interface Members {
    void write() throws IOException;
  }

  Json object(Members members) throws IOException {
    out.writeStartObject();
    members.write();
    out.writeEndObject();
    return this;
  }

  Json object(String name, Members members) throws IOException {
    out.writeFieldName(name);
    return object(members);
  }

  Json array(String name, Members elements) throws IOException {
    out.writeArrayFieldStart(name);
    elements.write();
    out.writeEndArray();
    return this;
  }

  /** A text that may come from a target: one line of bounded length. */
  Json text(String name, String value) throws IOException {
    return constant(name, VisibleText.of(value));
  }

  Json text(String name, Optional<String> value) throws IOException {
    return value.isPresent() ? text(name, value.get()) : this;
  }

  /** A text that is ours, or that was made harmless already. */
  Json constant(String name, String value) throws IOException {
    out.writeStringField(name, value);
    return this;
  }

  Json number(String name, int value) throws IOException {
    out.writeNumberField(name, value);
    return this;
  }

  Json flag(String name, boolean value) throws IOException {
    out.writeBooleanField(name, value);
    return this;
  }

  Json texts(String name, Collection<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(VisibleText.of(value));
    }
    out.writeEndArray();
    return this;
  }

  /** {@code {"text": …}}, the form of every message. */
  Json message(String name, String value) throws IOException {
    return object(name, () -> constant("text", value));
  }

  byte[] bytes() throws IOException {
    out.writeRaw('\n');
    out.close();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package io.isaudit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole document: the version in front, then the members of one record. */
final class Document<T> {

  /** Collectors bound what they take in, so that every snapshot stays far below. */
  static final int DEEPEST = 64;

  static final String VERSION = "1.0";

  private static final int MAJOR = 1;
  private static final long LARGEST = 256L * 1024 * 1024;
  private static final Pattern VERSION_FORM = Pattern.compile("(\\d{1,4})\\.\\d{1,4}");

  static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength((int) LARGEST)
                  .maxNameLength((int) LARGEST)
                  .build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Java's own way to write a double changed in Java 19.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final RecordShape<T> shape;

  Document(RecordShape<T> shape) {
    this.shape = shape;
  }

  RecordShape<T> shape() {
    return shape;
  }

  byte[] write(T value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.setPrettyPrinter(layout());
      write(value, out);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException("nested deeper than " + DEEPEST, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Utf8.encode(text.toString());
  }

  /**
   * For documents that are too long to be held as a whole: elements of lists stand in one line, and
   * text must be Unicode.
   */
  void write(T value, OutputStream stream) throws IOException {
    try (JsonGenerator out = JSON.createGenerator(stream)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setPrettyPrinter(layout().withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance));
      write(value, out);
    }
  }

  private void write(T value, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("schemaVersion", VERSION);
    shape.writeMembers(out, value);
    out.writeEndObject();
    out.writeRaw('\n');
  }

  T read(byte[] json) throws UnreadableJson {
    if (json.length > LARGEST) {
      throw new UnreadableJson("the document is larger than 256 MiB");
    }
    String text = Utf8.decode(json);
    try (JsonParser first = JSON.createParser(text);
        JsonParser second = JSON.createParser(text)) {
      checkVersion(Tokens.of(first));
      Tokens in = Tokens.of(second);
      in.advance();
      T value = shape.read(in);
      if (in.advance()) {
        throw in.problem("something follows the end of the document");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looked at first: another version may have another form, and other errors would mislead. */
  private static void checkVersion(Tokens in) throws UnreadableJson {
    if (!in.advance()) {
      throw new UnreadableJson("the document is empty");
    }
    JsonLocation start = in.here();
    in.enterObject();
    while (in.nextMember()) {
      if (in.member().equals("schemaVersion")) {
        checkVersion(in, in.text("a version such as " + VERSION));
        return;
      }
      in.skip();
    }
    throw in.problemAt("the member schemaVersion is missing", start);
  }

  private static void checkVersion(Tokens in, String version) throws UnreadableJson {
    Matcher form = VERSION_FORM.matcher(version);
    if (!form.matches()) {
      throw in.expected("a version such as " + VERSION);
    }
    if (Integer.parseInt(form.group(1)) != MAJOR) {
      throw in.problem(
          "schema version " + version + " is not supported, this program reads " + MAJOR + ".x");
    }
  }

  /** Two spaces and one line for each member, so that two documents can be compared by line. */
  static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
  }
}

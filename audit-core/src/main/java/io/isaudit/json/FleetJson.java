package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.isaudit.result.fleet.FleetHeader;
import io.isaudit.result.fleet.FleetPoint;
import io.isaudit.result.fleet.FleetResult;
import io.isaudit.result.fleet.Judged;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Results of fleets as JSON, in the form of {@code docs/schema/fleet-1.0.schema.json}, and single
 * entries as lines for a run that may be taken up again.
 */
public final class FleetJson {

  static final Document<FleetResult> DOCUMENT =
      new Document<>(new Shapes().ofRecord(FleetResult.class));

  private static final Document<FleetPoint> POINT =
      new Document<>(new Shapes().ofRecord(FleetPoint.class));
  private static final RecordShape<FleetHeader> HEADER = new Shapes().ofRecord(FleetHeader.class);
  private static final RecordShape<Judged> ENTRY = new Shapes().ofRecord(Judged.class);

  private FleetJson() {}

  /** Writes the document in UTF-8, piece by piece; the stream is left open. */
  public static void write(FleetResult result, OutputStream out) throws IOException {
    DOCUMENT.write(result, out);
  }

  /** Reads what a trend needs of a document of the same major version. */
  public static FleetPoint readPoint(byte[] json) throws UnreadableJson {
    return POINT.read(json);
  }

  /** One line without its end. */
  public static String line(FleetHeader header) {
    return line(HEADER, header);
  }

  public static String line(Judged entry) {
    return line(ENTRY, entry);
  }

  public static FleetHeader readHeader(String line) throws UnreadableJson {
    return read(HEADER, line);
  }

  public static Judged readEntry(String line) throws UnreadableJson {
    return read(ENTRY, line);
  }

  private static <T> String line(RecordShape<T> shape, T value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = Document.JSON.createGenerator(text)) {
      shape.write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static <T> T read(RecordShape<T> shape, String line) throws UnreadableJson {
    try (JsonParser parser = Document.JSON.createParser(line)) {
      Tokens in = Tokens.of(parser);
      if (!in.advance()) {
        throw new UnreadableJson("the line is empty");
      }
      T value = shape.read(in);
      if (in.advance()) {
        throw in.problem("something follows the end of the line");
      }
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import io.isaudit.snapshot.secret.Redacted;
import io.isaudit.snapshot.settings.SettingValue;
import io.isaudit.snapshot.settings.SettingValue.Absent;
import io.isaudit.snapshot.settings.SettingValue.Decimal;
import io.isaudit.snapshot.settings.SettingValue.Flag;
import io.isaudit.snapshot.settings.SettingValue.Many;
import io.isaudit.snapshot.settings.SettingValue.Secret;
import io.isaudit.snapshot.settings.SettingValue.Span;
import io.isaudit.snapshot.settings.SettingValue.Text;
import io.isaudit.snapshot.settings.SettingValue.Whole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A setting's value as plain JSON. Objects are free for what has no JSON form: secrets, spans of
 * time, and the numbers of TOML that are not finite.
 */
final class SettingValueShape implements Shape<SettingValue> {

  private final Shape<Redacted> redacted;
  private final Shape<Span> spans;

  SettingValueShape(Shape<Redacted> redacted, Shape<Span> spans) {
    this.redacted = redacted;
    this.spans = spans;
  }

  @Override
  public void write(JsonGenerator out, SettingValue value) throws IOException {
    if (value instanceof Text text) {
      out.writeString(text.text());
    } else if (value instanceof Flag flag) {
      out.writeBoolean(flag.on());
    } else if (value instanceof Whole whole) {
      out.writeNumber(whole.number());
    } else if (value instanceof Decimal decimal) {
      writeDecimal(out, decimal.number());
    } else if (value instanceof Many many) {
      out.writeStartArray();
      for (SettingValue each : many.values()) {
        write(out, each);
      }
      out.writeEndArray();
    } else if (value instanceof Secret secret) {
      out.writeStartObject();
      out.writeFieldName("redacted");
      redacted.write(out, secret.redacted());
      out.writeEndObject();
    } else if (value instanceof Span span) {
      out.writeStartObject();
      out.writeFieldName("span");
      spans.write(out, span);
      out.writeEndObject();
    } else {
      out.writeNull();
    }
  }

  private static void writeDecimal(JsonGenerator out, double number) throws IOException {
    if (Double.isFinite(number)) {
      out.writeNumber(number);
    } else {
      out.writeStartObject();
      out.writeStringField("decimal", NotFinite.of(number).word);
      out.writeEndObject();
    }
  }

  @Override
  public SettingValue read(Tokens in) throws UnreadableJson {
    if (in.is(JsonToken.VALUE_STRING)) {
      return new Text(TextShape.TEXT.read(in));
    }
    if (in.is(JsonToken.VALUE_NUMBER_INT)) {
      return new Whole(NumberShape.LONG.read(in));
    }
    if (in.is(JsonToken.VALUE_NUMBER_FLOAT)) {
      return new Decimal(in.real());
    }
    if (in.is(JsonToken.VALUE_NULL)) {
      return new Absent();
    }
    if (in.is(JsonToken.START_ARRAY)) {
      List<SettingValue> values = new ArrayList<>();
      while (in.nextElement()) {
        values.add(read(in));
      }
      return new Many(values);
    }
    return in.is(JsonToken.START_OBJECT) ? readObject(in) : new Flag(in.flag());
  }

  private SettingValue readObject(Tokens in) throws UnreadableJson {
    JsonLocation start = in.here();
    Optional<SettingValue> value = Optional.empty();
    while (in.nextMember()) {
      switch (in.member()) {
        case "redacted" -> value = Optional.of(new Secret(redacted.read(in)));
        case "span" -> value = Optional.of(spans.read(in));
        case "decimal" -> value = Optional.of(new Decimal(NotFinite.read(in)));
        default -> in.skip();
      }
    }
    return value.orElseThrow(
        () -> in.problemAt("expected a plain value or an object with redacted", start));
  }

  /** The numbers that JSON cannot write, by their words in TOML. */
  private enum NotFinite {
    NAN("nan", Double.NaN),
    INFINITY("inf", Double.POSITIVE_INFINITY),
    MINUS_INFINITY("-inf", Double.NEGATIVE_INFINITY);

    private final String word;
    private final double number;

    NotFinite(String word, double number) {
      this.word = word;
      this.number = number;
    }

    static NotFinite of(double number) {
      if (Double.isNaN(number)) {
        return NAN;
      }
      return number > 0 ? INFINITY : MINUS_INFINITY;
    }

    static double read(Tokens in) throws UnreadableJson {
      String word = in.text("nan, inf or -inf");
      for (NotFinite each : values()) {
        if (each.word.equals(word)) {
          return each.number;
        }
      }
      throw in.expected("nan, inf or -inf");
    }
  }
}

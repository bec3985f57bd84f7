package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers and booleans, for which JSON has forms of its own. */
record NumberShape<T>(Writing<T> writing, Reading<T> reading) implements Shape<T> {

  static final NumberShape<Boolean> FLAG =
      new NumberShape<>(JsonGenerator::writeBoolean, Tokens::flag);

  static final NumberShape<Integer> INT =
      new NumberShape<>(
          JsonGenerator::writeNumber, in -> (int) in.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));

  static final NumberShape<Long> LONG =
      new NumberShape<>(JsonGenerator::writeNumber, in -> in.whole(Long.MIN_VALUE, Long.MAX_VALUE));

  static final NumberShape<BigDecimal> DECIMAL =
      new NumberShape<>(JsonGenerator::writeNumber, Tokens::decimal);

  interface Writing<T> {
    void write(JsonGenerator out, T value) throws IOException;
  }

  interface Reading<T> {
    T read(Tokens in) throws UnreadableJson;
  }

  @Override
  public void write(JsonGenerator out, T value) throws IOException {
    writing.write(out, value);
  }

  @Override
  public T read(Tokens in) throws UnreadableJson {
    return reading.read(in);
  }
}

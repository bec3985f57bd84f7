package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers and booleans, for which JSON has forms of its own. */
final class NumberShape {

  static final Shape<Boolean> FLAG =
      new Shape<>() {
        @Override
        public void write(JsonGenerator out, Boolean value) throws IOException {
          out.writeBoolean(value);
        }

        @Override
        public Boolean read(Tokens in) throws UnreadableJson {
          return in.flag();
        }
      };

  static final Shape<Integer> INT =
      new Shape<>() {
        @Override
        public void write(JsonGenerator out, Integer value) throws IOException {
          out.writeNumber(value);
        }

        @Override
        public Integer read(Tokens in) throws UnreadableJson {
          return (int) in.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
      };

  static final Shape<Long> LONG =
      new Shape<>() {
        @Override
        public void write(JsonGenerator out, Long value) throws IOException {
          out.writeNumber(value);
        }

        @Override
        public Long read(Tokens in) throws UnreadableJson {
          return in.whole(Long.MIN_VALUE, Long.MAX_VALUE);
        }
      };

  static final Shape<BigDecimal> DECIMAL =
      new Shape<>() {
        @Override
        public void write(JsonGenerator out, BigDecimal value) throws IOException {
          out.writeNumber(value);
        }

        @Override
        public BigDecimal read(Tokens in) throws UnreadableJson {
          return in.decimal();
        }
      };

  private NumberShape() {}
}

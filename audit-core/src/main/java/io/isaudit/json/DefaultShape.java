package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/**
 * A member that need not be there because its absence can mean one thing only.
 *
 * @param always whether it is written also with that value
 */
record DefaultShape<T>(Shape<T> value, T ifAbsent, boolean always) implements Shape<T> {

  @Override
  public void write(JsonGenerator out, T written) throws IOException {
    value.write(out, written);
  }

  @Override
  public T read(Tokens in) throws UnreadableJson {
    return value.read(in);
  }

  @Override
  public Optional<T> ifAbsent(Tokens in) {
    return Optional.of(ifAbsent);
  }

  @Override
  public boolean leavesOut(T written) {
    return !always && written.equals(ifAbsent);
  }
}

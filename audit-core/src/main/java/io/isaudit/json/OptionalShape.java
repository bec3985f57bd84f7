package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * A value that may be empty. Then its member is left out, or null where readers look for it.
 *
 * @param writtenAsNull whether the member is there also when the value is empty
 */
record OptionalShape<T>(Shape<T> value, boolean writtenAsNull) implements Shape<Optional<T>> {

  @Override
  public void write(JsonGenerator out, Optional<T> written) throws IOException {
    if (written.isPresent()) {
      value.write(out, written.get());
    } else {
      out.writeNull();
    }
  }

  @Override
  public Optional<T> read(Tokens in) throws UnreadableJson {
    return in.is(JsonToken.VALUE_NULL) ? Optional.empty() : Optional.of(value.read(in));
  }

  @Override
  public Optional<Optional<T>> ifAbsent(Tokens in) {
    return Optional.of(Optional.empty());
  }

  @Override
  public boolean leavesOut(Optional<T> written) {
    return written.isEmpty() && !writtenAsNull;
  }
}

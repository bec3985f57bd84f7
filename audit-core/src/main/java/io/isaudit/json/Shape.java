package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** How values of one type look in JSON, for both directions. */
interface Shape<T> {

  void write(JsonGenerator out, T value) throws IOException;

  /** Reads the value that begins at the current token and stops at its last token. */
  T read(Tokens in) throws UnreadableJson;

  /** What a member that is not there means; empty when it must be there. */
  default Optional<T> ifAbsent(Tokens in) {
    return Optional.empty();
  }

  /** Whether a member with this value is not written; then {@link #ifAbsent} gives the value. */
  default boolean leavesOut(T value) {
    return false;
  }
}

package io.isaudit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list, or a set as the list of its elements in their order. */
record ListShape<E, C extends Collection<E>>(Shape<E> element, Function<List<E>, C> copy)
    implements Shape<C> {

  @Override
  public void write(JsonGenerator out, C elements) throws IOException {
    out.writeStartArray();
    for (E each : elements) {
      element.write(out, each);
    }
    out.writeEndArray();
  }

  @Override
  public C read(Tokens in) throws UnreadableJson {
    in.enterArray();
    List<E> elements = new ArrayList<>();
    while (in.nextElement()) {
      elements.add(element.read(in));
    }
    return copy.apply(elements);
  }

  @Override
  public Optional<C> ifAbsent(Tokens in) {
    return in.isShortForm() ? Optional.of(copy.apply(List.of())) : Optional.empty();
  }
}

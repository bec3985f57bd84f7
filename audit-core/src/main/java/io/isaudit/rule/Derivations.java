package io.isaudit.rule;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The views that one evaluation has computed, by view and by the object that they were computed
 * from. One for each evaluation; not for use by several threads.
 */
public final class Derivations {

  private final IdentityHashMap<Derived<?, ?>, IdentityHashMap<Object, Object>> computed =
      new IdentityHashMap<>();

  /** Computes a view, unless that was done before; what it throws is thrown each time. */
  @SuppressWarnings("unchecked") // only values of this view stand under it
  <E, T> T get(Derived<E, T> derived, E evidence) {
    IdentityHashMap<Object, Object> values =
        computed.computeIfAbsent(derived, view -> new IdentityHashMap<>(1));
    @Nullable Object known = values.get(evidence);
    if (known == null) {
      known = derived.compute(evidence);
      values.put(evidence, known);
    }
    return (T) known;
  }
}

package io.isaudit.rule;

import java.util.function.Function;

/**
 * A view of evidence that several rules share, for example the datasources that settings define. It
 * is computed once in each evaluation and must be immutable and depend on its evidence alone. Keep
 * it in a constant: another object is another view.
 */
public final class Derived<E, T> {

  private final Function<E, T> view;

  private Derived(Function<E, T> view) {
    this.view = view;
  }

  public static <E, T> Derived<E, T> of(Function<E, T> view) {
    return new Derived<>(view);
  }

  T compute(E evidence) {
    return view.apply(evidence);
  }
}

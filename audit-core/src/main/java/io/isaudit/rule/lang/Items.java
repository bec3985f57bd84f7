package io.isaudit.rule.lang;

import io.isaudit.evidence.Place;
import io.isaudit.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Selects the things of a target that a sentence speaks of, for example its datasources.
 *
 * @param singular what one of them is called
 * @param whenNone why the rule does not apply when there is none: an empty selection never passes
 */
public record Items<T>(String singular, String whenNone, Function<Subject, List<Item<T>>> select) {

  /**
   * One thing.
   *
   * @param name stable name inside the target, part of the fingerprint
   * @param actual what a report shows of it
   */
  public record Item<T>(String name, T thing, Optional<String> actual, Optional<Place> place) {

    public static <T> Item<T> of(String name, T thing) {
      return new Item<>(name, thing, Optional.empty(), Optional.empty());
    }
  }
}

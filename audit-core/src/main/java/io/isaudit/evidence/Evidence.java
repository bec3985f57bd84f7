package io.isaudit.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fact about the target that was either collected or is missing with a reason.
 *
 * <p>A missing fact is never a default: whoever needs it must answer UNKNOWN, so there is no {@code
 * orElse}. Use {@link #fold} to handle both cases, or {@link #map} to look inside.
 */
public sealed interface Evidence<T> permits Evidence.Collected, Evidence.Missing {

  /**
   * A fact that was seen.
   *
   * @param source where it was read, in words for a reader: a relative path, a view, a URL
   * @param collectedAt when it was read, by the clock of the collector
   */
  record Collected<T>(T value, String source, Instant collectedAt) implements Evidence<T> {}

  /**
   * A fact that could not be seen.
   *
   * @param detail what a person needs to bring it in; never text of the target's own content
   * @param place where reading stopped, when there is such a place
   */
  record Missing<T>(MissingReason reason, String detail, Optional<Place> place)
      implements Evidence<T> {

    /** The same absence for a fact of another type. */
    public <R> Missing<R> as() {
      return new Missing<>(reason, detail, place);
    }

    /** One line: the detail if there is one, else the reason in words. */
    public String explanation() {
      return detail.isEmpty() ? reason.words() : detail;
    }
  }

  static <T> Evidence<T> collected(T value, String source, Instant collectedAt) {
    return new Collected<>(value, source, collectedAt);
  }

  static <T> Evidence<T> missing(MissingReason reason, String detail) {
    return new Missing<>(reason, detail, Optional.empty());
  }

  static <T> Evidence<T> missing(MissingReason reason, String detail, Place place) {
    return new Missing<>(reason, detail, Optional.of(place));
  }

  /** A fact the run was not asked for. */
  static <T> Evidence<T> notAsked() {
    return missing(MissingReason.NOT_ASKED, "");
  }

  default <R> R fold(Function<Collected<T>, R> ifCollected, Function<Missing<T>, R> ifMissing) {
    if (this instanceof Collected<T> collected) {
      return ifCollected.apply(collected);
    }
    return ifMissing.apply((Missing<T>) this);
  }

  /** The same evidence about a part or a view of the value; a missing one stays missing. */
  default <R> Evidence<R> map(Function<? super T, ? extends R> view) {
    if (this instanceof Collected<T> found) {
      return new Collected<>(view.apply(found.value()), found.source(), found.collectedAt());
    }
    return ((Missing<T>) this).as();
  }

  /** The evidence that the value itself holds, for facts that can fail alone inside a section. */
  default <R> Evidence<R> flatMap(Function<? super T, Evidence<R>> inside) {
    if (this instanceof Collected<T> found) {
      return inside.apply(found.value());
    }
    return ((Missing<T>) this).as();
  }

  default Optional<T> found() {
    return this instanceof Collected<T> found ? Optional.of(found.value()) : Optional.empty();
  }

  default boolean isMissing() {
    return this instanceof Missing;
  }
}

package io.isaudit.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys that a version of the product reads, with a search for the nearest one. */
public final class KnownKeys {

  private final List<String> lines;
  private final KeyPatterns patterns;

  /** Made for the first key that is not known: most deployments have none. */
  private @Nullable NearestKey nearest;

  KnownKeys(List<String> lines) {
    this.lines = List.copyOf(lines);
    this.patterns = KeyPatterns.of(lines);
  }

  /** Whether the version reads this flat key, possibly as one of any keys of a table. */
  public boolean knows(String key) {
    return patterns.matches(key);
  }

  /**
   * The known key that differs in at most two characters, the first by name of several, or else in
   * capitals and underscores only. What a wildcard stands for is taken from the key itself, and
   * only if no key without one is as near.
   */
  public Optional<String> nearestTo(String key) {
    return search().nearestTo(key);
  }

  private synchronized NearestKey search() {
    if (nearest == null) {
      nearest = new NearestKey(lines);
    }
    return nearest;
  }
}

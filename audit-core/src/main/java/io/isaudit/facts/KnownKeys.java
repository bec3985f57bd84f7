package io.isaudit.facts;

import java.util.List;
import java.util.Optional;

/** The keys that a version of the product reads, with a search for the nearest one. */
public final class KnownKeys {

  private static final int MOST_EDITS = 2;

  private final KeyPatterns patterns;
  private final List<String> keys;

  KnownKeys(List<String> lines) {
    patterns = KeyPatterns.of(lines);
    keys = lines.stream().filter(line -> line.indexOf('*') < 0).toList();
  }

  /** Whether the version reads this flat key, possibly as one of any keys of a table. */
  public boolean knows(String key) {
    return patterns.matches(key);
  }

  /** The known key that differs in at most two characters, the first by name of several. */
  public Optional<String> nearestTo(String key) {
    int best = MOST_EDITS + 1;
    Optional<String> nearest = Optional.empty();
    for (String known : keys) {
      if (Math.abs(known.length() - key.length()) < best) {
        int edits = EditDistance.between(key, known, best - 1);
        if (edits < best) {
          best = edits;
          nearest = Optional.of(known);
        }
      }
    }
    return nearest;
  }
}

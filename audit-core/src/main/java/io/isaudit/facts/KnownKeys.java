package io.isaudit.facts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The keys that a version of the product reads, with a search for the nearest one. */
public final class KnownKeys {

  private static final int MOST_EDITS = 2;

  private final KeyPatterns patterns;
  private final List<String> keys;
  private final List<Wildcard> wildcards;

  KnownKeys(List<String> lines) {
    patterns = KeyPatterns.of(lines);
    keys = lines.stream().filter(line -> line.indexOf('*') < 0).toList();
    wildcards = lines.stream().filter(line -> line.indexOf('*') >= 0).map(Wildcard::of).toList();
  }

  /** Whether the version reads this flat key, possibly as one of any keys of a table. */
  public boolean knows(String key) {
    return patterns.matches(key);
  }

  /**
   * The known key that differs in at most two characters, the first by name of several. What a
   * wildcard stands for is taken from the key itself, and only if no key without one is as near.
   */
  public Optional<String> nearestTo(String key) {
    int best = MOST_EDITS + 1;
    Optional<String> nearest = Optional.empty();
    for (String known : keys) {
      int edits = edits(key, known, best);
      if (edits < best) {
        best = edits;
        nearest = Optional.of(known);
      }
    }
    List<String> segments = FlatKey.segments(key);
    for (Wildcard wildcard : wildcards) {
      int edits = wildcard.edits(segments, best);
      if (edits > 0 && edits < best) {
        best = edits;
        nearest = Optional.of(wildcard.filledFrom(segments));
      }
    }
    return nearest;
  }

  /** The edits between two keys, or a number that is not below the limit. */
  private static int edits(String key, String known, int limit) {
    return Math.abs(known.length() - key.length()) < limit
        ? EditDistance.between(key, known, limit - 1)
        : limit;
  }

  /** A line with wildcards; with {@code deep} its last segment stands for one or more. */
  private record Wildcard(List<String> segments, boolean deep) {

    private static Wildcard of(String line) {
      List<String> segments = FlatKey.segments(line);
      return new Wildcard(segments, segments.get(segments.size() - 1).equals("*"));
    }

    /** The edits in the segments that have a name, or a number that is not below the limit. */
    private int edits(List<String> key, int limit) {
      if (deep ? key.size() < segments.size() : key.size() != segments.size()) {
        return limit;
      }
      int edits = 0;
      for (int i = 0; i < segments.size() && edits < limit; i++) {
        if (isNamed(i)) {
          edits += KnownKeys.edits(key.get(i), segments.get(i), limit - edits);
        }
      }
      return edits;
    }

    private boolean isNamed(int i) {
      return i < segments.size() && !segments.get(i).equals("*");
    }

    private String filledFrom(List<String> key) {
      return IntStream.range(0, key.size())
          .mapToObj(i -> isNamed(i) ? segments.get(i) : key.get(i))
          .map(FlatKey::quoted)
          .collect(Collectors.joining("."));
    }
  }
}

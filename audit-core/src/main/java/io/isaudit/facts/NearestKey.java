package io.isaudit.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Searches the keys of a version for the one that a mistyped key was meant to be. */
final class NearestKey {

  private static final int MOST_EDITS = 2;

  /** Without wildcards, by length: keys of other lengths differ in more characters. */
  private final Map<Integer, List<String>> keysByLength = new HashMap<>();

  private final List<Wildcard> wildcards;
  private final Set<String> tables = new HashSet<>();
  private final Map<String, String> byFolded = new HashMap<>();

  NearestKey(List<String> lines) {
    wildcards = lines.stream().filter(line -> line.indexOf('*') >= 0).map(Wildcard::of).toList();
    for (String key : lines) {
      if (key.indexOf('*') >= 0) {
        continue;
      }
      keysByLength.computeIfAbsent(key.length(), length -> new ArrayList<>()).add(key);
      byFolded.putIfAbsent(folded(key), key);
      for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
        tables.add(key.substring(0, dot));
      }
    }
  }

  Optional<String> nearestTo(String key) {
    int best = MOST_EDITS + 1;
    Optional<String> nearest = Optional.empty();
    for (int length = key.length() - MOST_EDITS; length <= key.length() + MOST_EDITS; length++) {
      for (String known : keysByLength.getOrDefault(length, List.of())) {
        int edits = edits(key, known, Math.min(best, MOST_EDITS) + 1);
        boolean first = nearest.filter(other -> other.compareTo(known) <= 0).isEmpty();
        if (edits < best || (edits == best && edits <= MOST_EDITS && first)) {
          best = edits;
          nearest = Optional.of(known);
        }
      }
    }
    List<String> segments = FlatKey.segments(key);
    for (Wildcard wildcard : wildcards) {
      int edits = wildcard.edits(segments, best);
      // A table that the product has was not meant to be another one.
      if (edits > 0 && edits < best && !tables.contains(wildcard.wrongTable(segments))) {
        best = edits;
        nearest = Optional.of(wildcard.filledFrom(segments));
      }
    }
    return nearest.or(() -> Optional.ofNullable(byFolded.get(folded(key))));
  }

  private static String folded(String key) {
    return key.replace("_", "").toLowerCase(Locale.ROOT);
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
          edits += NearestKey.edits(key.get(i), segments.get(i), limit - edits);
        }
      }
      return edits;
    }

    /** The key up to the first segment that is not as it should be. */
    private String wrongTable(List<String> key) {
      int wrong = 0;
      while (!isNamed(wrong) || segments.get(wrong).equals(key.get(wrong))) {
        wrong++;
      }
      return String.join(".", key.subList(0, wrong + 1));
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

package io.isaudit.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A set of keys, some with wildcards: {@code *} as a segment matches one segment, a trailing {@code
 * .*} any child at any depth.
 */
public final class KeyPatterns {

  /** Those without wildcards, quotes and indexes: nearly all, and a tree of them takes long. */
  private final Set<String> plain = new HashSet<>();

  private final Branch others = new Branch();
  private final UnaryOperator<String> fold;
  private final boolean deep;

  private KeyPatterns(Collection<String> patterns, UnaryOperator<String> fold, boolean deep) {
    this.fold = fold;
    this.deep = deep;
    patterns.forEach(this::add);
  }

  public static KeyPatterns of(Collection<String> patterns) {
    return new KeyPatterns(patterns, UnaryOperator.identity(), true);
  }

  /** Ignores letter case, and a trailing wildcard is one segment as any other. */
  static KeyPatterns ofLogProperties(Collection<String> patterns) {
    return new KeyPatterns(patterns, segment -> segment.toLowerCase(Locale.ROOT), false);
  }

  public boolean matches(String key) {
    if (isPlain(key) && plain.contains(fold.apply(key))) {
      return true;
    }
    List<String> segments = FlatKey.segments(key);
    return (!isPlain(key) && isPlainOnce(segments)) || others.matches(segments, 0, fold);
  }

  /** Whether segments are those of a plain pattern; none of those has a dot inside. */
  private boolean isPlainOnce(List<String> segments) {
    return segments.stream().noneMatch(segment -> segment.indexOf('.') >= 0)
        && plain.contains(fold.apply(String.join(".", segments)));
  }

  private static boolean isPlain(String key) {
    return key.indexOf('[') < 0 && key.indexOf('\'') < 0;
  }

  private void add(String pattern) {
    if (isPlain(pattern) && pattern.indexOf('*') < 0) {
      plain.add(fold.apply(pattern));
      return;
    }
    Branch branch = others;
    List<String> segments = FlatKey.segments(pattern);
    for (int i = 0; i < segments.size(); i++) {
      boolean last = i == segments.size() - 1;
      if (deep && last && segments.get(i).equals("*") && i > 0) {
        branch.anyBelow = true;
        return;
      }
      branch = branch.children.computeIfAbsent(fold.apply(segments.get(i)), name -> new Branch());
    }
    branch.end = true;
  }

  private static final class Branch {
    private final Map<String, Branch> children = new HashMap<>();
    private boolean end;
    private boolean anyBelow;

    private boolean matches(List<String> segments, int from, UnaryOperator<String> fold) {
      if (from == segments.size()) {
        return end;
      }
      if (anyBelow) {
        return true;
      }
      Branch named = children.get(fold.apply(segments.get(from)));
      if (named != null && named.matches(segments, from + 1, fold)) {
        return true;
      }
      Branch any = children.get("*");
      return any != null && any.matches(segments, from + 1, fold);
    }
  }
}

package io.isaudit.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A set of keys, some with wildcards: {@code *} as a segment matches one segment, a trailing {@code
 * .*} any child at any depth.
 */
public final class KeyPatterns {

  private final Branch root = new Branch();
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
    return root.matches(FlatKey.segments(key), 0, fold);
  }

  private void add(String pattern) {
    Branch branch = root;
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

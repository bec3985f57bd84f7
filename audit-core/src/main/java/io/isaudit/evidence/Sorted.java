package io.isaudit.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmodifiable copies that iterate in natural order, so that output never depends on hashing. */
public final class Sorted {

  private Sorted() {}

  public static <K extends Comparable<? super K>, V> SortedMap<K, V> map(
      Map<K, ? extends V> entries) {
    if (entries.isEmpty()) {
      return Collections.emptySortedMap();
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  public static <E extends Comparable<E>> SortedSet<E> set(Collection<? extends E> elements) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(elements));
  }
}

package io.isaudit.snapshot.settings;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map by flat key that iterates in the order of its keys, and finds one without
 * comparing it with a dozen others: an evaluation asks for hundreds of keys. It equals any map of
 * the same entries.
 */
final class Indexed<V> extends AbstractMap<String, V> {

  private final NavigableMap<String, V> sorted;
  private final Map<String, V> hashed;

  private Indexed(NavigableMap<String, V> sorted) {
    this.sorted = sorted;
    this.hashed = new HashMap<>(sorted);
  }

  static <V> Indexed<V> copyOf(Map<String, ? extends V> entries) {
    return new Indexed<>(Collections.unmodifiableNavigableMap(new TreeMap<>(entries)));
  }

  /** Whether a key begins with this. */
  boolean hasKeyFrom(String beginning) {
    String next = sorted.ceilingKey(beginning);
    return next != null && next.startsWith(beginning);
  }

  @Override
  public @Nullable V get(Object key) {
    return hashed.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return hashed.containsKey(key);
  }

  @Override
  public int size() {
    return sorted.size();
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return sorted.entrySet();
  }

  @Override
  public Set<String> keySet() {
    return sorted.keySet();
  }

  @Override
  public Collection<V> values() {
    return sorted.values();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    sorted.forEach(action);
  }

  /** The entries from one key on and before another. */
  SortedMap<String, V> between(String from, String to) {
    return sorted.subMap(from, to);
  }
}
